#pragma once

#include "pages/Question.h"
#include "twilio/Client.h"

namespace trunkline::widgets {
class Field;
class LineEdit;
class RadioRow;
}

namespace trunkline::pages {

/// How this computer reaches the internet: as the system does, directly, or through a proxy of one's own.
class NetworkDialog : public Question
{
    Q_OBJECT
public:
    explicit NetworkDialog(const twilio::ProxyChoice &now, QWidget *parent = nullptr);

    /// After accept().
    const twilio::ProxyChoice &choice() const { return m_choice; }

    /// From the settings: everything but the password, which is never kept.
    static twilio::ProxyChoice saved();

private:
    void choose(twilio::ProxyChoice::Kind kind);
    void use();
    static void save(const twilio::ProxyChoice &choice);

    widgets::RadioRow *m_system;
    widgets::RadioRow *m_none;
    widgets::RadioRow *m_own;
    QWidget *m_fields;
    widgets::LineEdit *m_host;
    widgets::LineEdit *m_port;
    widgets::LineEdit *m_user;
    widgets::LineEdit *m_password;
    widgets::Field *m_hostField;
    widgets::Field *m_portField;
    twilio::ProxyChoice m_choice;
};

} // namespace trunkline::pages
