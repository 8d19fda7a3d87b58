#pragma once

#include "answers/Draft.h"
#include "pages/Question.h"

namespace trunkline::pages {

class GatewayFields;

/// Asks for one more gateway: address, port and connection, by the same rules as the first.
class AddGatewayDialog : public Question
{
    Q_OBJECT
public:
    /// `answers`: whose settings apply (encryption, practice, location). `others`: gateways that are in the list.
    AddGatewayDialog(const Draft &answers, const QVector<SipUri> &others, QWidget *parent = nullptr);

    /// After accept().
    const std::optional<SipUri> &gateway() const { return m_gateway; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add();

    Draft m_draft; ///< of its own: nothing of the page changes before one agrees
    GatewayFields *m_fields;
    std::optional<SipUri> m_gateway;
};

} // namespace trunkline::pages
