#pragma once

#include "answers/Draft.h"
#include "pages/NumbersModel.h"

#include <QHash>

namespace trunkline::pages {

/// Which numbers of the account the line takes: between the table, which knows what each does today, and the draft. Consent
/// to take numbers over dies as soon as other numbers are chosen, or one of them does something else than was agreed to
/// stop.
class ChosenNumbers
{
public:
    /// More than that in one go is no set-up any more.
    static constexpr int most = 10'000;

    explicit ChosenNumbers(NumbersModel *model);
    void setDraft(Draft *draft);
    /// Takes over what the draft has, if that is something else: of a set-up that is continued.
    void adopt();

    // Choosing: rows of the account, see NumbersModel::all().
    void chooseOnly(int row);
    /// Those of `rows` that can be chosen, besides what is. False: they were too many, and nothing was changed.
    bool add(const QVector<int> &rows);
    void remove(const QVector<int> &rows);
    void clear();
    void agree(bool yes);

    /// The table has more rows, or knows more about them; `complete`: all are there.
    void compare(bool complete);
    /// Another list is shown.
    void begin();

    int count() const { return int(m_ones.size()); }
    bool contains(int row) const { return m_ones.contains(m_model->all().digits(row)); }
    /// Of the only one, or the first that is known; -1: none.
    int row() const;
    /// All are in the table and can be chosen.
    bool areKnown() const;
    QVector<int> rows() const; ///< those that are in the table
    QVector<int> rowsInUse() const;
    int leftOut() const { return m_leftOut; } ///< chosen once, and not in the account any more

private:
    struct One
    {
        PhoneNumber number;
        int row = -1; ///< -1: its row has not come yet
        std::optional<NumberUse> agreed; ///< what was agreed to stop
    };
    NumberUse use(const One &one) const;
    void write(bool agreed);
    void show();
    void leaveOut(const QList<quint64> &gone);
    bool agreedToSomethingElse() const;

    NumbersModel *m_model;
    QPointer<Draft> m_draft;
    QVector<quint64> m_order; ///< as they were chosen
    QHash<quint64, One> m_ones;
    int m_seen = 0; ///< rows of the table that were looked at
    int m_leftOut = 0;
};

} // namespace trunkline::pages
