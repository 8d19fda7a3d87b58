#include "pages/TrunkAdvanced.h"

#include "answers/PresetWords.h"
#include "pages/TransferChoice.h"
#include "widgets/CheckRow.h"
#include "widgets/ComboBox.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/Theme.h"

#include <QGridLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::CheckRow;
using widgets::ComboBox;
using widgets::LineEdit;
using widgets::Theme;

namespace {

constexpr auto domainEnding = u".pstn.twilio.com";

/// "Riverside Clinic line" → "riverside-clinic-line": what a domain may be called.
QString asDomain(const QString &name)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_qs);
    QString domain = name.toLower().normalized(QString::NormalizationForm_D);
    domain.remove(QRegularExpression(u"\\p{Mn}"_qs));
    domain.replace(others, u"-"_qs);
    while (domain.startsWith(u'-'))
        domain.remove(0, 1);
    domain.truncate(40);
    while (domain.endsWith(u'-'))
        domain.chop(1);
    return domain;
}

} // namespace

TrunkAdvanced::TrunkAdvanced(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, Theme::px(4), 0, 0);
    m_grid->setHorizontalSpacing(Theme::px(40));
    m_grid->setVerticalSpacing(Theme::px(16));
    buildSwitches();
    buildChoices();
    buildTexts();
    place();
}

// Parts ------------------------------------------------------------------------------------------------------------

void TrunkAdvanced::buildSwitches()
{
    m_encrypt = new CheckRow(tr("Encr&ypt calls"), tr("TLS and SRTP. Your gateway must support both."));
    connect(m_encrypt, &QCheckBox::clicked, this, [this](bool on) { change([on](TrunkSettings &s) { s.secure = on; }); });
    m_cnam = new CheckRow(tr("&Look up the caller’s name"),
                          tr("CNAM. US and Canadian callers only; Twilio charges per call."));
    connect(m_cnam, &QCheckBox::clicked, this, [this](bool on) { change([on](TrunkSettings &s) { s.cnam = on; }); });
}

void TrunkAdvanced::buildChoices()
{
    m_transfer = new TransferChoice;
    connect(m_transfer, &TransferChoice::modeChosen, this, [this](TransferMode mode) { change([mode](TrunkSettings &s) { s.transferMode = mode; }); });
    connect(m_transfer, &TransferChoice::callerIdChosen, this,
            [this](TransferCallerId id) { change([id](TrunkSettings &s) { s.transferCallerId = id; }); });

    m_recording = new ComboBox;
    m_recording->addItem(tr("Don’t record"), int(RecordingMode::DoNotRecord));
    m_recording->addItem(tr("From the first ring"), int(RecordingMode::FromRinging));
    m_recording->addItem(tr("From the answer"), int(RecordingMode::FromAnswer));
    m_recording->addItem(tr("From the first ring, both sides apart"), int(RecordingMode::FromRingingDual));
    m_recording->addItem(tr("From the answer, both sides apart"), int(RecordingMode::FromAnswerDual));
    m_recordingField = new widgets::Field(tr("&Recording"), m_recording);
    connect(m_recording, &QComboBox::activated, this, [this](int index) {
        const auto mode = RecordingMode(m_recording->itemData(index).toInt());
        change([mode](TrunkSettings &s) { s.recording = mode; });
    });
    m_silence = new CheckRow(tr("Leave out s&ilence"));
    connect(m_silence, &QCheckBox::clicked, this, [this](bool on) { change([on](TrunkSettings &s) { s.trimSilence = on; }); });

    m_recordingColumn = new QWidget;
    const auto column = new QVBoxLayout(m_recordingColumn);
    column->setContentsMargins({});
    column->setSpacing(Theme::px(16));
    column->addWidget(m_recordingField);
    column->addWidget(m_silence);
    column->addStretch(1);
}

void TrunkAdvanced::buildTexts()
{
    m_domain = new LineEdit;
    m_domain->setLeftToRight();
    m_domain->setCounter(QString::fromUtf16(domainEnding));
    m_domainField = new widgets::Field(tr("Trunk do&main"), m_domain);
    m_domainField->setOptional();
    m_domainField->setHint(tr("Only needed for outgoing calls and by some gateway products."));
    m_domain->setAccessibleName(tr("Trunk domain"));
    connect(m_domain, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_showDomainProblem = false;
        m_session->draft().setText(Field::TrunkDomain, text);
        Q_EMIT edited();
    });
    connect(m_domain, &QLineEdit::editingFinished, this, [this] {
        m_showDomainProblem = true;
        refreshTexts();
    });

    m_url = new LineEdit;
    m_url->setLeftToRight();
    m_url->setPlaceholderText(u"https://"_qs);
    m_urlField = new widgets::Field(tr("Web address i&f nothing answers"), m_url);
    m_urlField->setOptional();
    m_url->setAccessibleName(tr("Web address Twilio asks when no gateway answers"));
    connect(m_url, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_showUrlProblem = false;
        m_session->draft().setText(Field::DisasterUrl, text);
        Q_EMIT edited();
    });
    connect(m_url, &QLineEdit::editingFinished, this, [this] {
        m_showUrlProblem = true;
        refreshTexts();
    });
}

void TrunkAdvanced::place()
{
    const QList<QWidget *> parts{m_encrypt, m_cnam, m_transfer, m_recordingColumn, m_domainField, m_urlField};
    for (int i = 0; i < parts.size(); ++i) {
        m_grid->removeWidget(parts.at(i));
        const int row = m_narrow ? i : i / 2;
        m_grid->addWidget(parts.at(i), row, m_narrow ? 0 : i % 2, Qt::AlignTop);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_narrow ? 0 : 1);
    // Both columns as wide as each other, whatever is in them.
    m_grid->setHorizontalSpacing(Theme::px(m_narrow ? 0 : 40));
}

void TrunkAdvanced::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    place();
}

// Values -----------------------------------------------------------------------------------------------------------

void TrunkAdvanced::setSession(setup::Session *session)
{
    m_session = session;
    m_existing.reset();
    m_showDomainProblem = m_showUrlProblem = false;
    refresh();
}

void TrunkAdvanced::setExisting(const std::optional<twilio::Trunk> &existing)
{
    if (existing == m_existing)
        return;
    m_existing = existing;
    refresh();
}

bool TrunkAdvanced::encrypts() const
{
    return m_session->draft().settings().secure.value_or(m_existing && m_existing->secure);
}

bool TrunkAdvanced::looksUpNames() const
{
    return m_session->draft().settings().cnam.value_or(m_existing && m_existing->cnam);
}

TransferMode TrunkAdvanced::transfer() const
{
    return m_session->draft().settings().transferMode.value_or(m_existing ? m_existing->transferMode : TransferMode::DisableAll);
}

RecordingMode TrunkAdvanced::recording() const
{
    return m_session->draft().settings().recording.value_or(m_existing ? m_existing->recording : RecordingMode::DoNotRecord);
}

int TrunkAdvanced::changedCount() const
{
    if (!m_session)
        return 0;
    const TrunkSettings &settings = m_session->draft().settings();
    const auto differs = [](const auto &wanted, const auto &usual) { return wanted && *wanted != usual; };
    const bool transferOn = transfer() != TransferMode::DisableAll;
    const bool recordingOn = recording() != RecordingMode::DoNotRecord;
    int count = 0;
    count += differs(settings.secure, m_existing && m_existing->secure);
    count += differs(settings.cnam, m_existing && m_existing->cnam);
    count += differs(settings.transferMode, m_existing ? m_existing->transferMode : TransferMode::DisableAll);
    count += transferOn && differs(settings.transferCallerId,
                                   m_existing ? m_existing->transferCallerId : TransferCallerId::FromTransferee);
    count += differs(settings.recording, m_existing ? m_existing->recording : RecordingMode::DoNotRecord);
    count += recordingOn && differs(settings.trimSilence, m_existing && m_existing->trimSilence);
    count += !m_session->draft().text(Field::TrunkDomain).trimmed().isEmpty();
    count += !m_session->draft().text(Field::DisasterUrl).trimmed().isEmpty();
    return count;
}

void TrunkAdvanced::change(const std::function<void(TrunkSettings &)> &edit)
{
    TrunkSettings settings = m_session->draft().settings();
    edit(settings);
    m_session->draft().setSettings(settings);
    refresh();
    Q_EMIT edited();
}

void TrunkAdvanced::reset()
{
    m_session->draft().setText(Field::TrunkDomain, {});
    m_session->draft().setText(Field::DisasterUrl, {});
    m_showDomainProblem = m_showUrlProblem = false;
    change([this](TrunkSettings &settings) {
        TrunkSettings usual;
        if (const Preset *product = m_session->draft().product()) { // what it needs is what is usual with it
            usual.secure = product->secure == Preset::Secure::Optional ? std::nullopt : settings.secure;
            usual.transferMode = product->transferMode;
            usual.transferCallerId = product->transferCallerId;
        }
        settings = usual;
    });
}

void TrunkAdvanced::refresh()
{
    if (!m_session)
        return;
    const TrunkSettings &settings = m_session->draft().settings();
    m_encrypt->setChecked(encrypts());
    refreshProduct();
    m_cnam->setChecked(looksUpNames());

    refreshTransfer();

    m_recording->setCurrentIndex(m_recording->findData(int(recording())));
    const bool recordingOn = recording() != RecordingMode::DoNotRecord;
    m_recordingField->setHint(recordingOn ? tr("Twilio charges for recordings and stores them. In many places you must tell "
                                               "callers first.")
                                          : tr("In many places you must tell callers first."));
    m_silence->setVisible(recordingOn);
    m_silence->setChecked(settings.trimSilence.value_or(m_existing && m_existing->trimSilence));
    refreshTexts();
}

/// What the gateway product needs cannot be switched off here, and what it does not support not on.
void TrunkAdvanced::refreshProduct()
{
    const Preset *product = m_session->draft().product();
    const auto secure = product ? product->secure : Preset::Secure::Optional;
    m_encrypt->setEnabled(secure == Preset::Secure::Optional);
    m_encrypt->setSecond(secure == Preset::Secure::Required
                             ? neededBy()
                             : secure == Preset::Secure::Forbidden
                             ? tr("%1 doesn’t support this.", "a gateway product").arg(PresetWords::shown(product->name))
                             : tr("TLS and SRTP. Your gateway must support both."));
}

void TrunkAdvanced::refreshTransfer()
{
    const TrunkSettings &settings = m_session->draft().settings();
    const Preset *product = m_session->draft().product();
    TransferChoice::Shown shown;
    shown.mode = transfer();
    shown.callerId = settings.transferCallerId.value_or(m_existing ? m_existing->transferCallerId : TransferCallerId::FromTransferee);
    shown.neededBy = needsTransfer() ? neededBy() : QString();
    shown.callerIdIsFixed = product && product->transferCallerId;
    shown.domain = m_existing ? m_existing->domainName : QString();
    if (const QString typed = m_session->draft().text(Field::TrunkDomain).trimmed().toLower(); !typed.isEmpty() && domainProblem().isEmpty())
        shown.domain = typed + QString::fromUtf16(domainEnding);
    m_transfer->show(shown);
}

bool TrunkAdvanced::needsTransfer() const
{
    const Preset *product = m_session->draft().product();
    return product && product->transferMode.value_or(TransferMode::DisableAll) != TransferMode::DisableAll;
}

QString TrunkAdvanced::neededBy() const
{
    return tr("%1 needs this.", "a gateway product").arg(PresetWords::shown(m_session->draft().product()->name));
}

void TrunkAdvanced::refreshTexts()
{
    if (!m_session)
        return;
    const Draft &draft = m_session->draft();
    for (const auto &[edit, field] : {std::pair{m_domain, Field::TrunkDomain}, std::pair{m_url, Field::DisasterUrl}}) {
        if (edit->text() != draft.text(field))
            edit->setText(draft.text(field));
    }
    const QString ending = QString::fromUtf16(domainEnding);
    QString proposal = m_existing ? m_existing->domainName : QString();
    if (proposal.endsWith(ending))
        proposal.chop(ending.size());
    m_domain->setPlaceholderText(proposal.isEmpty() ? asDomain(draft.text(Field::TrunkName)) : proposal);

    m_domainField->setError(m_showDomainProblem ? domainProblem() : QString());
    const std::optional<Problem> urlProblem = draft.problem(Field::DisasterUrl);
    m_urlField->setError(m_showUrlProblem && urlProblem ? urlProblem->sentence() : QString());
}

/// The wrong letters, or a name that another trunk of this account has.
QString TrunkAdvanced::domainProblem() const
{
    const Draft &draft = m_session->draft();
    if (const std::optional<Problem> problem = draft.problem(Field::TrunkDomain))
        return problem->sentence();
    const QString typed = draft.text(Field::TrunkDomain).trimmed().toLower();
    if (typed.isEmpty())
        return {};
    const auto taken = [this](const QString &name) {
        const QString domain = name + QString::fromUtf16(domainEnding);
        const QVector<twilio::Trunk> &trunks = m_session->inventory().trunks();
        return std::any_of(trunks.begin(), trunks.end(), [&](const twilio::Trunk &trunk) {
            return trunk.domainName.compare(domain, Qt::CaseInsensitive) == 0 && !(m_existing && m_existing->sid == trunk.sid);
        });
    };
    if (!taken(typed))
        return {};
    int number = 2;
    while (taken(QString(typed + u'-' + QString::number(number))))
        ++number;
    return tr("This name is taken. Free is %1.").arg(QString(typed + u'-' + QString::number(number)));
}

bool TrunkAdvanced::isRight() const
{
    return domainProblem().isEmpty() && !m_session->draft().problem(Field::DisasterUrl);
}

QWidget *TrunkAdvanced::showProblems()
{
    m_showDomainProblem = m_showUrlProblem = true;
    refreshTexts();
    if (!domainProblem().isEmpty())
        return m_domain;
    if (m_session->draft().problem(Field::DisasterUrl))
        return m_url;
    return nullptr;
}

} // namespace trunkline::pages
