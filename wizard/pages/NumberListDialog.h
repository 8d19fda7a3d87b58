#pragma once

#include "answers/PastedNumbers.h"
#include "pages/NumbersModel.h"
#include "pages/Question.h"

#include <QHash>
#include <QTimer>

class QListView;
class QPlainTextEdit;
class QStringListModel;

namespace trunkline::widgets {
class BulletList;
class Text;
}

namespace trunkline::pages {

/// Takes a list of numbers, pasted or from a file, in any spelling, and says what of it can be chosen and what cannot.
class NumberListDialog : public Question
{
    Q_OBJECT
public:
    /// `country`: where numbers without a country's code are at home.
    NumberListDialog(const NumbersModel *numbers, const QString &country, bool complete, QWidget *parent = nullptr);

    /// After accept(): rows of the account.
    const QVector<int> &rows() const { return m_rows; }

private:
    void build();
    void chooseFile();
    void openFile(const QString &path);
    void read();
    void lookUp();
    void tell(const PastedNumbers &found, int absent, int noCalls);

    const NumbersModel *m_numbers;
    const QString m_country;
    bool m_complete;
    QHash<quint64, int> m_rowOf;
    QVector<int> m_rows;
    QTimer m_soon; ///< typing and more rows: read once
    QPlainTextEdit *m_text;
    widgets::Text *m_trouble;
    widgets::BulletList *m_found;
    QListView *m_problems;
    QStringListModel *m_problemLines;
    widgets::Button *m_choose;
};

} // namespace trunkline::pages
