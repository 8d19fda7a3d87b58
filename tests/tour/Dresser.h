#pragma once

#include "widgets/Theme.h"

#include <QDir>
#include <QStringList>
#include <QTranslator>

class QWidget;

namespace trunkline::test {

/// How the program is looked at.
struct Look
{
    QString name;
    widgets::Appearance appearance = widgets::Appearance::Light;
    QString language = u"en"_qs;
    QSize size{960, 680};
    qreal text = 1;
};

/// Dresses the program in a look, and takes pictures of its windows, by name, into $TOUR_DIR (default: beside the test).
class Dresser
{
public:
    void begin();
    void use(const Look &look);
    void picture(QWidget &window, const QString &name);
    /// Buttons that did not show their whole text.
    const QStringList &clipped() const { return m_clipped; }

private:
    Look m_look;
    QDir m_folder;
    QTranslator m_texts;
    QStringList m_clipped;
};

} // namespace trunkline::test
