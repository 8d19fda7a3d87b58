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

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Button;
using widgets::CheckRow;
using widgets::ComboBox;
using widgets::LinkButton;
using widgets::SegmentedChoice;
using widgets::Text;
using widgets::Theme;

namespace {

/// As in the combo box.
QStringList regions()
{
    return {u"us1"_qs, u"ie1"_qs, u"au1"_qs};
}

} // namespace

AccountForm::AccountForm(Keyring &keyring, QWidget *parent) : QWidget(parent), m_keyring(keyring)
{
    buildFields();
    buildSide();
    buildRemember();

    m_beside = new QHBoxLayout;
    m_beside->addWidget(m_fields, 1, Qt::AlignTop);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins({});
    m_column->setSpacing(Theme::px(16));
    m_column->addLayout(m_beside);
    m_column->addWidget(m_rememberRow);
    m_column->addWidget(m_waiting);
    setNarrow(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(&m_keyring, &Keyring::changed, this, &AccountForm::refreshRemember);
}

// Parts ------------------------------------------------------------------------------------------------------------

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
    connect(m_sid, &CodeField::messageChanged, this, [this] {
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
    });

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

// What it shows ----------------------------------------------------------------------------------------------------

void AccountForm::setSession(setup::Session *session)
{
    m_session = session;
    m_refused = false;
    for (CodeField *field : {m_sid, m_token, m_key, m_secret})
        field->setDraft(session ? &session->draft() : nullptr);
    refresh();
}

void AccountForm::refresh()
{
    if (!m_session)
        return;
    const Draft &draft = m_session->draft();
    const bool withKey = draft.signInKind() == Draft::SignInKind::ApiKey;
    m_kind->setCurrent(withKey ? 1 : 0);
    m_token->setVisible(!withKey);
    m_key->setVisible(withKey);
    m_secret->setVisible(withKey);
    m_token->setRefusal(m_refused ? tr("This Auth Token doesn’t belong to this Account SID.") : QString());
    m_secret->setRefusal(m_refused ? tr("This key and secret don’t belong to this Account SID.") : QString());
    for (CodeField *field : {m_sid, m_token, m_key, m_secret})
        field->refresh();

    // Only Twilio has regions; a server of one's own has one address.
    m_regionField->setVisible(m_session->signIn().endpoints().isTwilio());
    const int region = std::max(0, int(regions().indexOf(draft.region())));
    m_region->setCurrentIndex(region);
    m_regionField->setHint(region > 0 ? tr("Use codes that were made for this region.") : QString());
    refreshRemember();
}

void AccountForm::refreshRemember()
{
    const bool possible = m_keyring.state() == Keyring::State::Available;
    m_rememberRow->setEnabled(possible);
    m_rememberRow->setChecked(possible && m_remember);
    if (m_keyring.state() == Keyring::State::Unavailable)
        m_rememberRow->setSecond(tr("This computer has no keyring, so you enter the codes each time."));
    else if (m_keyring.mayBeLocked())
        m_rememberRow->setSecond(tr("Your keyring may be locked. Unlock it and open this page again, or enter the codes."));
    else
        m_rememberRow->setSecond(tr("Kept in the system keyring, protected by your login."));
    m_waiting->setVisible(m_keyring.isWaiting());
}

void AccountForm::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_beside->removeWidget(m_side);
    m_column->removeWidget(m_side);
    if (narrow)
        m_column->addWidget(m_side); // what one types comes first
    else
        m_beside->addWidget(m_side, 0, Qt::AlignTop);
    m_beside->setSpacing(narrow ? 0 : Theme::px(40));
    m_side->setMinimumWidth(narrow ? 0 : Theme::px(184));
    m_side->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : Theme::px(184));
    m_fields->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : Theme::px(440));
    m_regionField->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : Theme::px(264));
}

void AccountForm::setSideShown(bool shown)
{
    // Its room stays, so that the fields keep their width.
    QSizePolicy policy = m_side->sizePolicy();
    policy.setRetainSizeWhenHidden(!m_narrow);
    m_side->setSizePolicy(policy);
    m_side->setVisible(shown);
}

QList<CodeField *> AccountForm::needed() const
{
    const bool withKey = m_session && m_session->draft().signInKind() == Draft::SignInKind::ApiKey;
    return withKey ? QList<CodeField *>{m_sid, m_key, m_secret} : QList<CodeField *>{m_sid, m_token};
}

QWidget *AccountForm::firstToFill() const
{
    if (m_refused)
        return needed().constLast()->edit();
    for (CodeField *field : needed()) {
        if (!field->isRight())
            return field->edit();
    }
    return nullptr;
}

void AccountForm::showProblems()
{
    for (CodeField *field : needed())
        field->showProblem();
    if (QWidget *first = firstToFill())
        first->setFocus(Qt::OtherFocusReason);
}

void AccountForm::startAnew()
{
    m_refused = false;
    for (CodeField *field : {m_sid, m_token, m_key, m_secret})
        field->startAnew();
}

void AccountForm::hideSecrets()
{
    m_token->edit()->hideSecret();
    m_secret->edit()->hideSecret();
}

QString AccountForm::missing() const
{
    QList<CodeField *> open;
    for (CodeField *field : needed()) {
        if (!field->isRight())
            open.append(field);
    }
    if (open.isEmpty())
        return {};
    if (open.size() > 1)
        return m_session->draft().signInKind() == Draft::SignInKind::ApiKey ? tr("Enter all three codes first")
                                                                            : tr("Enter both codes first");
    if (open.constFirst() == m_token)
        return tr("Finish the Auth Token first");
    if (open.constFirst() == m_key)
        return tr("Finish the API key SID first");
    if (open.constFirst() == m_secret)
        return tr("Enter the secret first");
    return tr("Finish the Account SID first");
}

void AccountForm::setRefused(bool refused)
{
    m_refused = refused;
    refresh();
}

bool AccountForm::remembers() const
{
    return m_remember && m_keyring.state() == Keyring::State::Available;
}

void AccountForm::setRemembers(bool on)
{
    m_remember = on;
    refreshRemember();
}

// What the user does -----------------------------------------------------------------------------------------------

void AccountForm::chooseKind(int segment)
{
    m_refused = false;
    m_session->draft().setSignInKind(segment == 1 ? Draft::SignInKind::ApiKey : Draft::SignInKind::AuthToken);
    refresh();
    Q_EMIT edited();
}

void AccountForm::chooseAuthToken()
{
    chooseKind(0);
    m_token->edit()->setFocus(Qt::OtherFocusReason);
}

void AccountForm::chooseRegion(int index)
{
    m_refused = false;
    m_session->draft().setRegion(regions().value(index));
    if (const auto endpoints = twilio::Endpoints::forRegion(regions().value(index)))
        m_session->signIn().setEndpoints(*endpoints);
    refresh();
    Q_EMIT edited();
}

/// A paste with more than one code in it is read as a whole, whichever box it was put into.
void AccountForm::sortPaste(const QString &text, bool *taken)
{
    Draft trial; // reads it first without touching anything
    trial.setSignInKind(m_session->draft().signInKind());
    const Draft::Pasted kind = trial.pasteCodes(text);
    const auto into = qobject_cast<CodeField *>(sender());
    const bool several = kind == Draft::Pasted::SidAndToken || kind == Draft::Pasted::KeyAndSecret ||
                         kind == Draft::Pasted::SidOnlySeveralTokens;
    const bool fits = (kind == Draft::Pasted::Sid && into == m_sid) || (kind == Draft::Pasted::Token && into == m_token);
    if (!several && !fits)
        return;
    *taken = true;
    showRecognised(m_session->draft().pasteCodes(text));
}

void AccountForm::showRecognised(Draft::Pasted pasted)
{
    m_refused = false;
    startAnew();
    refresh();
    CodeField *last = needed().constLast();
    if (pasted == Draft::Pasted::SidAndToken || pasted == Draft::Pasted::KeyAndSecret)
        last->setRecognised(tr("Both codes recognised."));
    else if (pasted == Draft::Pasted::SidOnlySeveralTokens)
        last->setRecognised(tr("Account SID recognised. Paste the Auth Token on its own."));
}

void AccountForm::pasteFromClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    const Draft::Pasted pasted = m_session->draft().pasteCodes(text);
    if (pasted == Draft::Pasted::Nothing && !text.trimmed().isEmpty()) {
        CodeField *last = needed().constLast();
        m_session->draft().setText(last->field(), text.trimmed());
        startAnew();
        refresh();
        last->showProblem();
        last->edit()->setFocus(Qt::OtherFocusReason);
    } else {
        showRecognised(pasted);
        if (QWidget *first = firstToFill())
            first->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT edited();
}

} // namespace trunkline::pages
