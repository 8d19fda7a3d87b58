#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace trunkline::widgets {
class Text;
}

namespace trunkline::pages {

/// The new numbers that were chosen, when there are to be several: one line each, and what they cost together.
class NumberBasket : public QWidget
{
    Q_OBJECT
public:
    explicit NumberBasket(QWidget *parent = nullptr);

    void setSession(setup::Session *session) { m_session = session; }
    void show(const QVector<BuyNumber> &numbers);

Q_SIGNALS:
    void removeWanted(const trunkline::PhoneNumber &number);

private:
    QWidget *row(const BuyNumber &wish);
    std::optional<twilio::Money> price(const PhoneNumber &number) const;
    QString total(const QVector<BuyNumber> &numbers) const;

    QPointer<setup::Session> m_session;
    widgets::Text *m_head;
    QVBoxLayout *m_rows;
    QVector<BuyNumber> m_shown;
    QString m_told;
};

} // namespace trunkline::pages
