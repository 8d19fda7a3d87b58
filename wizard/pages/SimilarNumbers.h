#pragma once

#include "setup/NumberShop.h"

#include <QPointer>
#include <QWidget>

namespace trunkline::widgets {
class Button;
class ChoiceTable;
class Text;
}

namespace trunkline::pages {

class AvailableModel;

/// A few numbers like one that somebody else took: of the same area and at the same price. The first is chosen.
class SimilarNumbers : public QWidget
{
    Q_OBJECT
public:
    explicit SimilarNumbers(QWidget *parent = nullptr);

    /// Looks for numbers like `taken`, which cost `price` when it was chosen.
    void search(setup::NumberShop &shop, const PhoneNumber &taken, const std::optional<twilio::Money> &price);
    void retranslate();

    /// Nothing while there is none.
    std::optional<PhoneNumber> chosen() const;
    /// What each of them costs a month; nothing: the price list does not say.
    std::optional<twilio::Money> price() const;
    bool isSearching() const;

Q_SIGNALS:
    void changed();
    void othersWanted(); ///< "Search for others"

private:
    void refresh();
    twilio::NumberQuery queryLike(const PhoneNumber &taken) const;

    QPointer<setup::NumberShop> m_shop;
    std::optional<PhoneNumber> m_taken;
    std::optional<twilio::Money> m_priceBefore;

    widgets::Text *m_heading;
    widgets::Button *m_others;
    widgets::ChoiceTable *m_table;
    widgets::Text *m_nothing;
    AvailableModel *m_model;
};

} // namespace trunkline::pages
