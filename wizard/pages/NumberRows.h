#pragma once

#include "pages/NumberBlocks.h"
#include "pages/NumberSearch.h"
#include "pages/NumberUse.h"
#include "setup/OwnedNumbers.h"

#include <chrono>
#include <functional>
#include <memory>

namespace trunkline::pages {

/// The numbers of the account with what the table sorts and searches by, worked out once per number and kept small: 16
/// bytes and what it is found by. Everything else is put together when it is shown.
class NumberRows
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::NumberRows)
public:
    enum class By { Number, Place, Country, Type, CanDo, Use };
    using TrunkNames = std::function<QString(const TrunkSid &)>;

    /// False: it is another list than before, and begins anew. workOut() takes its rows in.
    bool follow(const std::shared_ptr<const setup::OwnedNumbers> &numbers);
    /// What trunks are called, and which of them the line will use. True: what a number does is called otherwise now.
    bool setTrunks(const std::optional<TrunkSid> &thisTrunk, TrunkNames names);
    /// Takes more rows in, for about that long, but at least so many. False: that was all there is now.
    bool workOut(std::chrono::microseconds time, int atLeast);
    /// The language is another one: everything is worked out anew.
    void clear();
    int size() const { return int(m_rows.size()); }

    QString e164(int row) const { return m_numbers->e164(row); }
    bool isDialled(int row) const { return m_rows.at(row).dialled; }
    /// The digits as one: how the number is known where many are kept.
    quint64 digits(int row) const { return m_rows.at(row).digits; }
    static quint64 digits(const QString &e164);
    const NumberUse &use(int row) const;
    bool canBeChosen(int row) const { return use(row).canBeChosen(); }
    const NumberBlocks::Home &home(int row) const { return m_blocks.home(int(m_rows.at(row).home)); }
    /// What the user called it, where that says more than the number itself.
    QString label(int row) const;
    QString type(int row) const;
    QString canDo(int row) const;

    /// Those of `among` that are found, in the same order.
    QVector<int> found(const NumberSearch &search, const QVector<int> &among) const;
    /// By what stands in a column, then by number; those that cannot be chosen last.
    void sort(QVector<int> &rows, By by, Qt::SortOrder order) const;

private:
    struct Row
    {
        quint64 digits;
        quint32 keyEnd; ///< in m_keys
        quint32 home : 31;
        quint32 dialled : 1;
    };
    void append(int row);
    void adoptKinds();
    quint64 sharing(int row) const; ///< the same for rows that differ only in the number
    QByteArrayView key(int row) const;
    QString sortText(int row, By by) const;

    std::shared_ptr<const setup::OwnedNumbers> m_numbers = std::make_shared<setup::OwnedNumbers>();
    NumberBlocks m_blocks;
    QVector<Row> m_rows;
    QByteArray m_keys; ///< digits, digits inland, digits and words of the label
    QVector<NumberUse> m_uses; ///< by kind
    std::optional<TrunkSid> m_thisTrunk;
    TrunkNames m_trunkNames;
};

} // namespace trunkline::pages
