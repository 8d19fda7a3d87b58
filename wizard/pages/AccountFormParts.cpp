#include "pages/AccountForm.h"

#include "pages/CodeField.h"
#include "pages/Keyring.h"
#include "widgets/Button.h"
#include "widgets/CheckRow.h"
#include "widgets/ComboBox.h"
#include "widgets/LineEdit.h"
#include "widgets/LinkButton.h"
#include "widgets/SegmentedChoice.h"
#include "widgets/StateMark.h"
#include "widgets/Text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

// What one types to sign in: the parts of the form.

namespace trunkline::pages {

using widgets::Button;
using widgets::CheckRow;
using widgets::ComboBox;
using widgets::LinkButton;
using widgets::SegmentedChoice;
using widgets::Text;
using widgets::Theme;

void AccountForm::buildFields()
{
    m_kindLabel = new Text(Text::Label, tr("Sign in with"));
    m_kind = new SegmentedChoice;
    m_kind->setAccessibleName(tr("Sign in with"));
    m_kind->addSegment(tr("Auth &Token"));
    m_kind->addSegment(tr("API ke&y"));
    connect(m_kind, &SegmentedChoice::chosen, this, &AccountForm::chooseKind);

    m_sid = new CodeField(trunkline::Field::AccountSid, 34, tr("&Account SID"));
    m_sid->edit()->setAccessibleName(tr("Account SID, starts with AC"));
    m_token = new CodeField(trunkline::Field::AuthToken, 32, tr("Auth To&ken"));
    m_token->edit()->setSecret(tr("Show Auth Token"), tr("Hide Auth Token"));
    m_key = new CodeField(trunkline::Field::ApiKeySid, 34, tr("AP&I key SID"));
    m_key->edit()->setAccessibleName(tr("API key SID, starts with SK"));
    m_secret = new CodeField(trunkline::Field::ApiKeySecret, 0, tr("Se&cret"));
    m_secret->edit()->setAccessibleName(tr("API key secret"));
    m_secret->edit()->setSecret(tr("Show secret"), tr("Hide secret"));
    for (CodeField *field : {m_sid, m_key, m_token, m_secret}) {
        connect(field, &CodeField::edited, this, [this] {
            m_refused = false;
            refresh();
            Q_EMIT edited();
        });
        connect(field, &CodeField::pasted, this, &AccountForm::sortPaste);
    }
    connect(m_sid, &CodeField::messageChanged, this, &AccountForm::offerSwitchToKey);

    m_region = new ComboBox;
    m_region->addItems({tr("United States (most accounts)"), tr("Ireland"), tr("Australia")});
    m_regionField = new widgets::Field(tr("&Region"), m_region);
    m_regionField->setMaximumWidth(Theme::px(264));
    connect(m_region, &QComboBox::activated, this, &AccountForm::chooseRegion);

    m_fields = new QWidget;
    m_fields->setMaximumWidth(Theme::px(440));
    auto column = new QVBoxLayout(m_fields);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(16));
    auto kindRow = new QHBoxLayout;
    kindRow->setSpacing(Theme::px(16));
    kindRow->addWidget(m_kindLabel);
    kindRow->addWidget(m_kind);
    kindRow->addStretch(1);
    m_kindLabel->setWraps(false);
    column->addLayout(kindRow);
    for (QWidget *part : {static_cast<QWidget *>(m_sid), static_cast<QWidget *>(m_token), static_cast<QWidget *>(m_key),
                          static_cast<QWidget *>(m_secret), static_cast<QWidget *>(m_regionField)})
        column->addWidget(part);
}

void AccountForm::offerSwitchToKey()
{
    const std::optional<Problem> problem = m_session ? m_session->draft().problem(trunkline::Field::AccountSid) : std::nullopt;
    if (m_sid->message() != widgets::Field::Message::Error || !problem || problem->kind != ProblemKind::SidIsApiKey)
        return;
    Button *button = widgets::compactButton(tr("Switch to API key"));
    connect(button, &QPushButton::clicked, this, [this] {
        // What was typed is a key: it goes to its own field.
        Draft &draft = m_session->draft();
        draft.setSignInKind(Draft::SignInKind::ApiKey);
        draft.setText(trunkline::Field::ApiKeySid, draft.text(trunkline::Field::AccountSid).trimmed());
        draft.setText(trunkline::Field::AccountSid, {});
        m_sid->startAnew();
        refresh();
        Q_EMIT edited();
        m_sid->edit()->setFocus();
    });
    m_sid->setMessageButton(button);
}

void AccountForm::buildSide()
{
    auto where = new LinkButton(tr("&Where do I find these?"), u"help"_qs);
    where->setAccessibleName(tr("Where do I find these codes?"));
    connect(where, &QPushButton::clicked, this, &AccountForm::whereWanted);
    auto network = new LinkButton(tr("Netw&ork settings…"), u"globe"_qs);
    network->setAccessibleName(tr("Network settings"));
    connect(network, &QPushButton::clicked, this, &AccountForm::networkWanted);

    m_side = new QWidget;
    auto column = new QVBoxLayout(m_side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(where, 0, Qt::AlignLeading);
    column->addSpacing(Theme::px(16));
    column->addWidget(new Text(Text::SmallMuted,
                               tr("Copied both codes at once? Paste them into either box. Trunkline sorts them out.")));
    column->addSpacing(Theme::px(20));
    column->addWidget(network, 0, Qt::AlignLeading);
    column->addSpacing(Theme::px(4));
    column->addWidget(new Text(Text::SmallMuted, tr("If your company uses a proxy.")));
}

void AccountForm::buildRemember()
{
    m_rememberRow = new CheckRow(tr("Re&member on this computer"));
    connect(m_rememberRow, &QCheckBox::clicked, this, [this](bool on) {
        m_remember = on;
        m_ownKey = m_ownKey && on;
        refreshRemember();
        Q_EMIT rememberChanged(on);
    });

    m_waiting = new QWidget;
    auto row = new QHBoxLayout(m_waiting);
    row->setContentsMargins(Theme::px(28), 0, 0, 0);
    row->setSpacing(Theme::px(8));
    row->addWidget(new widgets::StateMark(widgets::Mark::Checking, 16));
    row->addWidget(new Text(Text::SmallMuted, tr("Waiting for your keyring…")), 1);
    Button *goOn = widgets::compactButton(tr("Go on without saving"));
    connect(goOn, &QPushButton::clicked, this, [this] { m_keyring.giveUp(); });
    row->addWidget(goOn);
    m_waiting->hide();
}

void AccountForm::buildOwnKey()
{
    m_ownKeyRow = new CheckRow(tr("Make a separate key for Trunk&line")); // its second line says whether it can be
    connect(m_ownKeyRow, &QCheckBox::clicked, this, [this](bool on) {
        m_ownKey = on;
        if (on && !remembers()) { // a key whose secret is kept nowhere would have to be made anew each time
            m_remember = true;
            Q_EMIT rememberChanged(true);
        }
        refreshRemember();
    });
}

} // namespace trunkline::pages
