#pragma once

#include "setup/Session.h"

#include <QPointer>
#include <QWidget>

namespace trunkline::widgets {
class Button;
class ComboBox;
class Field;
class Notice;
}

namespace trunkline::pages {

/// What a country asks for before it gives out a number: an address, or documents that Twilio has approved. Offers what
/// the account has, and what to do where it has nothing.
class NumberConditions : public QWidget
{
    Q_OBJECT
public:
    explicit NumberConditions(QWidget *parent = nullptr);

    void setSession(setup::Session *session);
    void retranslate();
    /// Numbers of this kind are looked at.
    void setKind(const QString &isoCountry, NumberType type);
    /// This one is chosen, with what was chosen for it before. Nothing: none is.
    void setNumber(const std::optional<twilio::AvailableNumber> &number, const BuyNumber *wish);
    void refresh(); ///< looks again

    /// False: numbers of this kind cannot be had without documents, and there are none.
    bool canBeHad() const;
    /// The number with what it needs, as far as that was chosen.
    BuyNumber fill(const PhoneNumber &number) const;
    /// What is still to be chosen or done; empty: nothing.
    QString reason() const;
    QWidget *firstOpen() const;
    void setShown(bool shown); ///< the page has a place for it

Q_SIGNALS:
    void changed(); ///< another address or other documents, or what the account has is known now

private:
    void build();
    void show();
    void showDocuments();
    void showAddress();
    void addressChosen(int index);
    void addAddress();
    twilio::AddressRequirement requirement() const;
    QString addressCountry() const;
    QVector<twilio::Address> fitting() const;
    bool needsBundle() const;

    QPointer<setup::Session> m_session;
    QString m_country;
    NumberType m_type = NumberType::Local;
    std::optional<twilio::AvailableNumber> m_number;
    QString m_addressSid, m_bundleSid; ///< chosen
    widgets::Notice *m_documents, *m_provisional, *m_noAddress;
    widgets::Button *m_documentsOpen, *m_documentsAgain, *m_noAddressAdd, *m_noAddressAgain;
    widgets::ComboBox *m_address, *m_bundle;
    widgets::Field *m_addressField, *m_bundleField;
    bool m_filling = false;
    bool m_shown = true;
};

} // namespace trunkline::pages
