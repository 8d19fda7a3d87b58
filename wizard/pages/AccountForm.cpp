#include "pages/AccountForm.h"

#include "pages/CodeField.h"
#include "pages/Keyring.h"
#include "widgets/CheckRow.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/SegmentedChoice.h"
#include "widgets/Text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace trunkline::pages {

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
    buildOwnKey();

    m_beside = new QHBoxLayout;
    m_beside->addWidget(m_fields, 1, Qt::AlignTop);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins({});
    m_column->setSpacing(Theme::px(16));
    m_column->addLayout(m_beside);
    m_column->addWidget(m_rememberRow);
    m_column->addWidget(m_waiting);
    m_column->addWidget(m_ownKeyRow);
    setNarrow(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(&m_keyring, &Keyring::changed, this, &AccountForm::refreshRemember);
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

    // Twilio has regions; a server of one's own has one address, unless that has a place for the region.
    m_regionField->setVisible(m_session->signIn().endpoints().hasRegions());
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

    const bool withToken = m_session && m_session->draft().signInKind() == Draft::SignInKind::AuthToken;
    m_ownKeyRow->setVisible(withToken);
    m_ownKeyRow->setEnabled(possible);
    m_ownKeyRow->setChecked(possible && m_ownKey);
    m_ownKeyRow->setSecond(m_keyring.state() == Keyring::State::Unavailable
                               ? tr("The key would have to be kept in a keyring, and this computer has none.")
                               : tr("Trunkline then forgets the Auth Token. The key is kept in the system keyring."));
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
    m_ownKey = m_ownKey && on;
    refreshRemember();
}

bool AccountForm::wantsOwnKey() const
{
    return m_ownKey && remembers();
}

void AccountForm::setWantsOwnKey(bool wanted)
{
    m_ownKey = wanted;
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
    if (const auto endpoints = m_session->signIn().endpoints().inRegion(regions().value(index)))
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
