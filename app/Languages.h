#pragma once

#include <QStringList>

#include <memory>

class QTranslator;

namespace trunkline::app {

/// The languages the program speaks, and the change from one to another while it runs.
class Languages
{
public:
    Languages();
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    /// "en", "de", "ar"
    static QStringList known();
    /// What the user chose in the window before, else the first language of the system that is known, else English.
    static QString preferred();

    /// Texts, numbers and dates from now on. Tells every window (QEvent::LanguageChange); the writing direction is the
    /// caller's business, since a program without windows has none.
    void use(const QString &language);
    const QString &current() const { return m_current; }

private:
    class Texts;
    std::unique_ptr<Texts> m_texts;
    QString m_current;
};

} // namespace trunkline::app
