#pragma once

#include "pages/Page.h"
#include "widgets/PlanList.h"

#include <QCoreApplication>
#include <functional>

namespace trunkline::pages {

/// One row of Review, and the page where its question was asked.
struct PlannedRow
{
    widgets::PlanRow row;
    Step page;

    friend bool operator==(const PlannedRow &, const PlannedRow &) = default;
};

/// Everything that will happen and what it costs, as sentences.
class PlanRows
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::pages::PlanRows)
public:
    /// What is known about a number for sale; null: nothing.
    using Known = std::function<const twilio::AvailableNumber *(const PhoneNumber &)>;

    static QVector<PlannedRow> of(const setup::Plan &plan, const setup::Desired &desired, const setup::Observed &observed,
                                  bool practice, const Known &known);

    /// "Send its calls to <b>a</b>, and to <b>b</b> if that fails"
    static QString routeSentence(const QVector<Gateway> &gateways);

private:
    static void addTrunk(QVector<PlannedRow> &rows, const setup::Plan &plan, const setup::Observed &observed);
    static void addGateways(QVector<PlannedRow> &rows, const setup::Plan &plan, const setup::Desired &desired,
                            const setup::Observed &observed);
    static void addNumber(QVector<PlannedRow> &rows, const setup::Plan &plan, const setup::Desired &desired,
                          const setup::Observed &observed, bool practice, const Known &known);
    static QString aboutPurchase(const PhoneNumber &number, bool practice, const Known &known);
};

} // namespace trunkline::pages
