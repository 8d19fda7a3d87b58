#include "pages/NetworkDialog.h"

#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/RadioRow.h"
#include "widgets/Theme.h"

#include <QHBoxLayout>
#include <QSettings>
#include <QVBoxLayout>

namespace trunkline::pages {

using twilio::ProxyChoice;
using widgets::Button;
using widgets::LineEdit;
using widgets::RadioRow;
using widgets::Theme;

NetworkDialog::NetworkDialog(const ProxyChoice &now, QWidget *parent)
    : Question(tr("Network settings"), parent)
    , m_system(new RadioRow(tr("&Same as the system"), tr("Usually right.")))
    , m_none(new RadioRow(tr("&No proxy"), tr("Connects directly.")))
    , m_own(new RadioRow(tr("This &proxy"), tr("Your network team knows these values.")))
    , m_fields(new QWidget)
    , m_host(new LineEdit)
    , m_port(new LineEdit)
    , m_user(new LineEdit)
    , m_password(new LineEdit)
    , m_hostField(new widgets::Field(tr("&Address"), m_host))
    , m_portField(new widgets::Field(tr("P&ort"), m_port))
    , m_choice(now)
{
    setQuestion(tr("How does this computer reach the internet?"), {});
    auto kinds = new QWidget;
    auto kindColumn = new QVBoxLayout(kinds);
    kindColumn->setContentsMargins({});
    kindColumn->setSpacing(Theme::px(12));
    for (RadioRow *row : {m_system, m_none, m_own})
        kindColumn->addWidget(row);
    addPart(kinds);
    connect(m_system, &QRadioButton::clicked, this, [this] { choose(ProxyChoice::Kind::System); });
    connect(m_none, &QRadioButton::clicked, this, [this] { choose(ProxyChoice::Kind::None); });
    connect(m_own, &QRadioButton::clicked, this, [this] {
        choose(ProxyChoice::Kind::Own);
        m_host->setFocus(Qt::OtherFocusReason);
    });

    for (LineEdit *edit : {m_host, m_port, m_user, m_password})
        edit->setLeftToRight();
    m_password->setSecret(tr("Show password"), tr("Hide password"));
    auto userField = new widgets::Field(tr("&Name"), m_user);
    userField->setOptional();
    auto passwordField = new widgets::Field(tr("Pass&word"), m_password);
    passwordField->setOptional();
    passwordField->setHint(tr("Used until you close Trunkline, and not kept."));
    auto place = new QHBoxLayout;
    place->setSpacing(Theme::px(16));
    place->addWidget(m_hostField, 1, Qt::AlignTop);
    place->addWidget(m_portField, 0, Qt::AlignTop);
    m_portField->setFixedWidth(Theme::px(104));
    auto fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(Theme::px(28), 0, 0, 0);
    fields->setSpacing(Theme::px(16));
    fields->addLayout(place);
    fields->addWidget(userField);
    fields->addWidget(passwordField);
    addPart(m_fields);

    m_host->setText(now.host);
    m_port->setText(now.port ? QString::number(now.port) : QString());
    m_user->setText(now.user);
    if (!now.password.isEmpty())
        m_password->setPlaceholderText(tr("As entered before"));
    RadioRow *chosen = now.kind == ProxyChoice::Kind::Own ? m_own : now.kind == ProxyChoice::Kind::None ? m_none : m_system;
    chosen->setChecked(true);
    m_fields->setVisible(now.kind == ProxyChoice::Kind::Own);

    connect(addButton(tr("&Use these settings"), Button::Kind::Primary, true), &QPushButton::clicked, this, &NetworkDialog::use);
    connect(addButton(tr("&Leave as it was")), &QPushButton::clicked, this, &QDialog::reject);
    chosen->setFocus();
}

void NetworkDialog::choose(ProxyChoice::Kind kind)
{
    m_fields->setVisible(kind == ProxyChoice::Kind::Own);
    m_hostField->clearMessage();
    m_portField->clearMessage();
    fit();
}

void NetworkDialog::use()
{
    const QString host = m_host->text().trimmed();
    bool isNumber = false;
    const uint port = m_port->text().trimmed().toUInt(&isNumber);
    if (m_own->isChecked()) {
        const bool portIsRight = isNumber && port >= 1 && port <= 65535;
        m_hostField->setError(host.isEmpty() ? tr("Enter the address of the proxy.") : QString());
        m_portField->setError(portIsRight ? QString() : tr("A port is a number from 1 to 65535."));
        if (host.isEmpty() || !portIsRight) {
            fit();
            (host.isEmpty() ? m_host : m_port)->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_choice.kind = m_own->isChecked()    ? ProxyChoice::Kind::Own
                    : m_none->isChecked() ? ProxyChoice::Kind::None
                                          : ProxyChoice::Kind::System;
    m_choice.host = host;
    m_choice.port = quint16(port);
    const bool sameUser = m_choice.user == m_user->text().trimmed();
    m_choice.user = m_user->text().trimmed();
    if (!m_password->text().isEmpty() || !sameUser)
        m_choice.password = Secret(m_password->text());
    save(m_choice);
    accept();
}

void NetworkDialog::save(const ProxyChoice &choice)
{
    QSettings settings;
    settings.setValue(u"proxy/kind"_qs, choice.kind == ProxyChoice::Kind::Own    ? u"own"_qs
                                        : choice.kind == ProxyChoice::Kind::None ? u"none"_qs
                                                                                 : u"system"_qs);
    settings.setValue(u"proxy/host"_qs, choice.host);
    settings.setValue(u"proxy/port"_qs, choice.port);
    settings.setValue(u"proxy/user"_qs, choice.user);
}

ProxyChoice NetworkDialog::saved()
{
    const QSettings settings;
    const QString kind = settings.value(u"proxy/kind"_qs).toString();
    ProxyChoice choice;
    choice.kind = kind == u"own"_qs    ? ProxyChoice::Kind::Own
                  : kind == u"none"_qs ? ProxyChoice::Kind::None
                                       : ProxyChoice::Kind::System;
    choice.host = settings.value(u"proxy/host"_qs).toString();
    choice.port = quint16(settings.value(u"proxy/port"_qs).toUInt());
    choice.user = settings.value(u"proxy/user"_qs).toString();
    return choice;
}

} // namespace trunkline::pages
