#include "pages/TrunkPage.h"

#include "answers/Isolate.h"
#include "pages/PageColumn.h"
#include "pages/TrunkAdvanced.h"
#include "pages/TrunkChoice.h"
#include "widgets/BulletList.h"
#include "widgets/Button.h"
#include "widgets/Disclosure.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/Separator.h"
#include "widgets/Text.h"

#include <QFocusEvent>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace trunkline::pages {

using setup::Inventory;
using widgets::Button;
using widgets::LineEdit;
using widgets::Text;
using widgets::Theme;
using widgets::Tokens;

TrunkPage::TrunkPage(QWidget *parent) : Page(Step::Trunk, parent)
{
    rebuild();
}

// Parts ------------------------------------------------------------------------------------------------------------

void TrunkPage::rebuild()
{
    delete layout();
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    setTitle(tr("Name your trunk"));
    m_column = new PageColumn(this);
    m_column->setTexts(title(), tr("The trunk is the line between Twilio and your gateway. Only you see its name."));
    buildName();

    m_choice = new TrunkChoice;
    m_choice->setNarrow(m_narrow);
    connect(m_choice, &TrunkChoice::existingChosen, this, &TrunkPage::useExisting);
    connect(m_choice, &TrunkChoice::newChosen, this, &TrunkPage::createNew);

    m_does = new QWidget;
    m_doesLines = new widgets::BulletList;
    auto does = new QVBoxLayout(m_does);
    does->setContentsMargins({});
    does->setSpacing(Theme::px(12));
    does->addWidget(new Text(Text::Label, tr("What the trunk will do")));
    does->addWidget(m_doesLines);

    buildAdvanced();
    m_column->addPart(m_nameField, 24);
    m_column->addPart(m_choice, 12);
    m_column->addPart(m_does, 24);
    m_column->addPart(new widgets::Separator, 24);
    m_column->addPart(m_disclosure, 16);
    if (session()) {
        m_advanced->setSession(session());
        showState();
    }
}

void TrunkPage::buildName()
{
    m_name = new LineEdit;
    m_name->installEventFilter(this);
    m_nameField = new widgets::Field(tr("&Trunk name"), m_name);
    m_nameField->setMaximumWidth(m_narrow ? QWIDGETSIZE_MAX : Theme::px(440));
    connect(m_name, &QLineEdit::textEdited, this, &TrunkPage::nameTyped);
}

void TrunkPage::buildAdvanced()
{
    m_advanced = new TrunkAdvanced;
    m_advanced->setNarrow(m_narrow);
    connect(m_advanced, &TrunkAdvanced::edited, this, [this] {
        m_adoptedEncryption = false;
        showState();
    });
    m_disclosure = new widgets::Disclosure(tr("A&dvanced settings"));
    m_disclosure->setContent(m_advanced);
    Button *reset = widgets::compactButton(tr("Reset t&o usual"), u"undo"_qs);
    reset->setAccessibleName(tr("Reset the advanced settings"));
    connect(reset, &QPushButton::clicked, m_advanced, &TrunkAdvanced::reset);
    m_disclosure->addTrailing(reset);
    m_disclosure->setUnfolded(m_unfolded, false);
    connect(m_disclosure, &widgets::Disclosure::toggled, this, [this](bool unfolded) { m_unfolded = unfolded; });
}

void TrunkPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void TrunkPage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_nameField->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : Theme::px(440));
    m_choice->setNarrow(narrow);
    m_advanced->setNarrow(narrow);
}

// The page and its session -----------------------------------------------------------------------------------------

void TrunkPage::setSession(setup::Session *next)
{
    if (setup::Session *former = session()) {
        disconnect(&former->inventory(), nullptr, this, nullptr);
        disconnect(&former->signIn(), nullptr, this, nullptr);
    }
    Page::setSession(next);
    m_showNameProblem = m_wasCut = m_adoptedEncryption = false;
    m_proposed.clear();
    m_why = TrunkChoice::Why::Nothing;
    m_meant.clear();
    m_advanced->setSession(next);
    if (!next)
        return;
    Inventory &inventory = next->inventory();
    connect(&inventory, &Inventory::trunksChanged, this, [this] {
        if (!isVisible())
            return;
        match();
        showState();
    });
    connect(&inventory, &Inventory::trunkChanged, this, &TrunkPage::showState);
    connect(&inventory, &Inventory::numbersChanged, this, &TrunkPage::showState);
    connect(&next->signIn(), &setup::SignIn::clientChanged, this, [this] {
        if (isVisible())
            session()->inventory().loadTrunks();
    });
    showState();
}

void TrunkPage::enter()
{
    m_showNameProblem = m_wasCut = false;
    proposeName();
    Inventory &inventory = session()->inventory();
    inventory.loadTrunks(); // always anew: somebody may have made or deleted one, we too
    if (inventory.numbersState() == Inventory::State::NotLoaded)
        inventory.loadNumbers();
    m_unfolded = m_advanced->changedCount() > 0;
    m_disclosure->setUnfolded(m_unfolded, false);
    match();
    showState();
    m_name->setFocus(Qt::OtherFocusReason);
}

/// A new trunk beside one of the same name gets its own name now, so that everything that follows speaks of it.
void TrunkPage::leave()
{
    Draft &draft = session()->draft();
    const auto name = TrunkName::parse(draft.text(Field::TrunkName));
    if (m_why == TrunkChoice::Why::SameName && draft.sameName() == Draft::SameName::CreateNew && name)
        draft.setText(Field::TrunkName, session()->inventory().freeNameLike(*name).text());
}

Bar TrunkPage::bar() const
{
    Bar bar;
    if (!session())
        return bar;
    const Draft &draft = session()->draft();
    if (draft.problem(Field::TrunkName))
        bar.reason = tr("Give the trunk a name first");
    else if (m_why != TrunkChoice::Why::Nothing && draft.sameName() == Draft::SameName::Undecided)
        bar.reason = tr("Choose which trunk to use");
    else if (!m_advanced->isRight())
        bar.reason = tr("Correct the advanced settings first");
    bar.nextEnabled = bar.reason.isEmpty();
    return bar;
}

bool TrunkPage::next()
{
    if (bar().nextEnabled)
        return true;
    showWhatIsMissing();
    return false;
}

void TrunkPage::showWhatIsMissing()
{
    m_showNameProblem = true;
    showName();
    const Draft &draft = session()->draft();
    if (draft.problem(Field::TrunkName)) {
        m_name->setFocus(Qt::OtherFocusReason);
    } else if (m_why != TrunkChoice::Why::Nothing && draft.sameName() == Draft::SameName::Undecided) {
        if (QWidget *first = m_choice->first())
            first->setFocus(Qt::OtherFocusReason);
    } else if (QWidget *wrong = m_advanced->showProblems()) {
        m_disclosure->setUnfolded(true);
        wrong->setFocus(Qt::OtherFocusReason);
    }
}

QString TrunkPage::summary() const
{
    return session() ? session()->draft().text(Field::TrunkName).simplified() : QString();
}

// The name ---------------------------------------------------------------------------------------------------------

/// "Riverside Clinic line", as long as nobody typed another one.
void TrunkPage::proposeName()
{
    Draft &draft = session()->draft();
    const auto &account = session()->signIn().account();
    const QString typed = draft.text(Field::TrunkName);
    if (!account || account->name.isEmpty() || !(typed.isEmpty() || typed == m_proposed))
        return;
    m_proposed = tr("%1 line", "name of a trunk; %1 is the name of the account").arg(account->name).left(TrunkName::maxLength);
    draft.setText(Field::TrunkName, m_proposed);
}

void TrunkPage::nameTyped(const QString &text)
{
    static const QRegularExpression breaks(u"[\\r\\n\\t\\x{2028}\\x{2029}]+"_qs);
    QString name = text;
    name.replace(breaks, u" "_qs);
    m_wasCut = name.trimmed().size() > TrunkName::maxLength;
    if (m_wasCut)
        name = name.trimmed().left(TrunkName::maxLength);
    m_showNameProblem = false;
    session()->draft().setText(Field::TrunkName, name);
    match();
    showState();
}

bool TrunkPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason) {
            m_showNameProblem = true;
            showName();
        }
    }
    return Page::eventFilter(watched, event);
}

// Existing trunks --------------------------------------------------------------------------------------------------

/// Compares the name with the trunks of the account, once they are known.
void TrunkPage::match()
{
    Inventory &inventory = session()->inventory();
    Draft &draft = session()->draft();
    if (inventory.trunksState() != Inventory::State::Loaded)
        return; // what was decided before stays; the set-up itself looks again
    const QVector<twilio::Trunk> &all = inventory.trunks();
    const auto name = TrunkName::parse(draft.text(Field::TrunkName));
    const QVector<twilio::Trunk> named = name ? inventory.trunksNamed(*name) : QVector<twilio::Trunk>{};
    if (session()->signIn().isTrial() && !all.isEmpty()) {
        m_why = TrunkChoice::Why::TrialLimit;
        m_meant = all.first(1);
    } else if (all.size() >= TrunkChoice::mostTrunks) {
        m_why = TrunkChoice::Why::FullAccount;
        m_meant = all;
    } else {
        m_why = named.isEmpty() ? TrunkChoice::Why::Nothing : TrunkChoice::Why::SameName;
        m_meant = named;
    }
    if (m_why == TrunkChoice::Why::TrialLimit)
        draft.setText(Field::TrunkName, m_meant.constFirst().name);
    decide(m_why == TrunkChoice::Why::TrialLimit ? m_meant : named);
    if (m_why != TrunkChoice::Why::FullAccount) {
        for (const twilio::Trunk &trunk : std::as_const(m_meant))
            inventory.loadTrunk(trunk.sid);
    }
    adoptEncryption(existing());
}

/// Keeps what was decided as long as it fits these trunks; with one trunk, using it is what is meant unless said otherwise.
void TrunkPage::decide(const QVector<twilio::Trunk> &candidates)
{
    Draft &draft = session()->draft();
    const auto isCandidate = [&](const TrunkSid &sid) {
        return std::any_of(candidates.begin(), candidates.end(), [&](const twilio::Trunk &trunk) { return trunk.sid == sid; });
    };
    const bool newStands = draft.sameName() == Draft::SameName::CreateNew && m_why == TrunkChoice::Why::SameName;
    const bool existingStands = draft.sameName() == Draft::SameName::UseExisting && draft.existingTrunk() &&
                                isCandidate(*draft.existingTrunk());
    if (newStands || existingStands)
        return;
    if (candidates.size() == 1)
        draft.setSameName(Draft::SameName::UseExisting, candidates.constFirst().sid);
    else if (draft.sameName() != Draft::SameName::Undecided)
        draft.setSameName(Draft::SameName::Undecided);
}

void TrunkPage::useExisting(const twilio::Trunk &trunk)
{
    Draft &draft = session()->draft();
    if (m_why == TrunkChoice::Why::FullAccount)
        draft.setText(Field::TrunkName, trunk.name);
    draft.setSameName(Draft::SameName::UseExisting, trunk.sid);
    match();
    showState();
}

void TrunkPage::createNew()
{
    session()->draft().setSameName(Draft::SameName::CreateNew);
    match();
    showState();
}

std::optional<twilio::Trunk> TrunkPage::existing() const
{
    const Draft &draft = session()->draft();
    if (draft.sameName() != Draft::SameName::UseExisting || !draft.existingTrunk())
        return {};
    for (const twilio::Trunk &trunk : session()->inventory().trunks()) {
        if (trunk.sid == *draft.existingTrunk())
            return trunk;
    }
    return {};
}

/// A trunk that encrypts calls needs a gateway address with TLS, so the next page must know of it.
void TrunkPage::adoptEncryption(const std::optional<twilio::Trunk> &trunk)
{
    Draft &draft = session()->draft();
    TrunkSettings settings = draft.settings();
    if (trunk && trunk->secure && !settings.secure) {
        settings.secure = true;
        m_adoptedEncryption = true;
        draft.setSettings(settings);
    } else if (m_adoptedEncryption && !(trunk && trunk->secure)) {
        settings.secure.reset();
        m_adoptedEncryption = false;
        draft.setSettings(settings);
    }
}

// What it shows ----------------------------------------------------------------------------------------------------

void TrunkPage::showState()
{
    if (!session())
        return;
    showName();
    m_advanced->setExisting(existing());
    m_advanced->refresh();
    m_choice->tell(m_why, m_meant, *session());
    const int changed = m_advanced->changedCount();
    m_disclosure->setSecond(changed > 0 ? tr("%n changed", "settings", changed)
                                        : tr("Encryption, transfer, recording, caller names"));
    showWhatItDoes();
    Q_EMIT barChanged();
}

void TrunkPage::showName()
{
    const Draft &draft = session()->draft();
    const QString &text = draft.text(Field::TrunkName);
    if (m_name->text() != text)
        m_name->setText(text);
    m_name->setCounter(tr("%1 of %2", "characters typed of those allowed").arg(text.trimmed().size()).arg(TrunkName::maxLength));
    m_name->setReadOnly(m_why == TrunkChoice::Why::TrialLimit);
    const bool asks = m_why != TrunkChoice::Why::Nothing; // then the notice below says what to do
    m_nameField->setHint(asks ? QString()
                              : tr("A place or a purpose works well, for example “Front desk” or “Clinic bookings”."));
    const std::optional<Problem> problem = draft.problem(Field::TrunkName);
    if (m_showNameProblem && problem)
        m_nameField->setError(problem->sentence());
    else if (m_wasCut)
        m_nameField->setWarning(tr("Only the first 64 characters were kept."));
    else
        m_nameField->clearMessage();
}

void TrunkPage::showWhatItDoes()
{
    m_does->setVisible(m_why == TrunkChoice::Why::Nothing);
    const bool transfers = m_advanced->transfer() != TransferMode::DisableAll;
    const bool records = m_advanced->recording() != RecordingMode::DoNotRecord;
    using Line = widgets::BulletList::Line;
    const auto does = [](const QString &text) { return Line{u"check"_qs, &Tokens::accent, text}; };
    QList<Line> lines{does(tr("Carry incoming calls from your number to your gateway")),
                      does(session()->signIn().isTrial() ? tr("Let in four calls at once")
                                                         : tr("Let in as many calls at once as your account allows"))};
    if (m_advanced->encrypts())
        lines.append(does(tr("Encrypt calls")));
    if (m_advanced->looksUpNames())
        lines.append(does(tr("Look up the caller’s name, which Twilio charges per call")));
    if (transfers)
        lines.append(does(tr("Let your gateway transfer calls")));
    if (records)
        lines.append(does(tr("Record calls, which Twilio charges and stores")));
    const QString off = transfers && records ? tr("Outgoing calls stay off")
                        : transfers          ? tr("Outgoing calls and recording stay off")
                        : records            ? tr("Outgoing calls and call transfer stay off")
                                             : tr("Outgoing calls, recording and call transfer stay off");
    lines.append({u"minus"_qs, &Tokens::muted, off});
    m_doesLines->setLines(lines);
}

// Help -------------------------------------------------------------------------------------------------------------

QString TrunkPage::helpTitle() const
{
    return tr("The trunk");
}

QString TrunkPage::helpText() const
{
    return tr("<p>A trunk is a line for many calls at once between Twilio and your gateway. Its name is for you: it helps to "
              "find the trunk again, in Trunkline and in Twilio.</p>"
              "<p>If a trunk with this name exists already, Trunkline can use it. It then adds only what is missing and leaves "
              "everything else as it is.</p>"
              "<p>Will callers be passed on to people? Then turn on call transfer in the advanced settings. Guides that say Twilio’s "
              "trunks can’t do this (SIP REFER) are out of date: no session border controller is needed for it.</p>"
              "<p>The advanced settings can stay as they are. Nothing that costs money is ever switched on by itself.</p>");
}

} // namespace trunkline::pages
