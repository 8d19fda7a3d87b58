#include "pages/TrunkChoice.h"

#include "answers/Isolate.h"
#include "widgets/ComboBox.h"
#include "widgets/Notice.h"
#include "widgets/RadioRow.h"
#include "widgets/Theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QVBoxLayout>

namespace trunkline::pages {

using widgets::Notice;
using widgets::RadioRow;
using widgets::Theme;

TrunkChoice::TrunkChoice(QWidget *parent) : QWidget(parent), m_notice(new Notice(Notice::Kind::Warning))
{
    auto column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_notice);
    hide();
}

void TrunkChoice::tell(Why why, const QVector<twilio::Trunk> &trunks, setup::Session &session)
{
    m_why = why;
    m_trunks = trunks;
    if (why == Why::Nothing) {
        m_shown.clear();
        hide();
        return;
    }
    m_newName.clear();
    if (why == Why::SameName) {
        if (const auto name = TrunkName::parse(session.draft().text(Field::TrunkName)))
            m_newName = session.inventory().freeNameLike(*name).text();
    }
    QStringList shown{QString::number(int(why)), m_newName};
    for (const twilio::Trunk &trunk : trunks)
        shown.append(trunk.sid.text());
    const bool isNew = shown != m_shown;
    m_shown = shown;
    if (isNew)
        build(session);

    if (why == Why::SameName && trunks.size() == 1)
        m_notice->setText(tr("You already have a trunk with this name"), described(trunks.constFirst(), session));
    const Draft &draft = session.draft();
    if (m_group) {
        for (QAbstractButton *button : m_group->buttons()) {
            const int index = m_group->id(button);
            const bool on = index < 0 || index >= trunks.size()
                                ? draft.sameName() == Draft::SameName::CreateNew
                                : draft.sameName() == Draft::SameName::UseExisting && draft.existingTrunk() == trunks.at(index).sid;
            if (on)
                button->setChecked(true);
        }
    }
    if (auto box = qobject_cast<widgets::ComboBox *>(m_notice->extra()); box && why == Why::FullAccount) {
        int chosen = 0;
        for (int i = 0; i < trunks.size(); ++i) {
            if (draft.existingTrunk() == trunks.at(i).sid)
                chosen = i + 1;
        }
        box->setCurrentIndex(chosen);
    }
    if (isNew) {
        show();
        m_notice->appear();
    }
}

/// "Created 12 March 2025. It has 1 phone number and 1 gateway." – as much of it as is known by now.
QString TrunkChoice::described(const twilio::Trunk &trunk, setup::Session &session) const
{
    setup::Inventory &inventory = session.inventory();
    const QString created = QLocale().toString(trunk.created.toLocalTime().date(), tr("d MMMM yyyy", "date as in 12 March 2025"));
    const int numbers = inventory.numberCount(trunk.sid);
    if (inventory.trunkState(trunk.sid) != setup::Inventory::State::Loaded || numbers < 0)
        return tr("Created %1.").arg(isolate(created));
    return tr("Created %1. It has %2 and %3.")
        .arg(isolate(created), tr("%n phone number(s)", nullptr, numbers),
             tr("%n gateway(s)", nullptr, int(inventory.urls(trunk.sid).size())));
}

void TrunkChoice::build(setup::Session &session)
{
    m_notice->goAway();
    delete m_group;
    m_group = nullptr;
    m_rows = nullptr;
    if (m_why == Why::SameName && m_trunks.size() > 1)
        m_notice->setText(tr("You already have trunks with this name"), tr("Choose which one is meant."));
    if (m_why == Why::TrialLimit)
        m_notice->setText(tr("A trial account can have one trunk"),
                          tr("Use the existing trunk “%1”, or delete it in Twilio first.").arg(isolate(m_trunks.constFirst().name)));
    if (m_why == Why::FullAccount) {
        m_notice->setText(tr("This account has 100 trunks, the most Twilio allows"),
                          tr("Use an existing one, or delete one in Twilio."));
        buildList();
    } else {
        buildRows(session);
    }
}

void TrunkChoice::buildRows(setup::Session &session)
{
    auto holder = new QWidget;
    m_group = new QButtonGroup(holder);
    m_rows = new QBoxLayout(m_narrow || m_trunks.size() > 1 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, holder);
    m_rows->setContentsMargins(0, Theme::px(4), 0, 0);
    m_rows->setSpacing(Theme::px(m_rows->direction() == QBoxLayout::LeftToRight ? 40 : 12));
    for (int i = 0; i < m_trunks.size(); ++i) {
        const bool one = m_trunks.size() == 1;
        auto row = new RadioRow(one ? tr("&Use the existing trunk") : tr("Use the trunk %1").arg(m_trunks.at(i).sid.masked()),
                                one ? tr("Trunkline adds only what is missing.") : described(m_trunks.at(i), session));
        m_group->addButton(row, i);
        m_rows->addWidget(row);
        connect(row, &QRadioButton::clicked, this, [this, trunk = m_trunks.at(i)] { Q_EMIT existingChosen(trunk); });
    }
    if (m_why == Why::SameName) {
        QString name = m_newName;
        name.replace(u'&', u"&&"_qs);
        auto row = new RadioRow(tr("&Create “%1”").arg(isolate(name)), tr("The existing trunk stays as it is."));
        m_group->addButton(row, int(m_trunks.size()));
        m_rows->addWidget(row);
        connect(row, &QRadioButton::clicked, this, &TrunkChoice::newChosen);
    }
    m_rows->addStretch(1);
    m_notice->setExtra(holder);
}

/// For an account that is full: any of its trunks.
void TrunkChoice::buildList()
{
    auto box = new widgets::ComboBox;
    box->setAccessibleName(tr("Existing trunk to use"));
    box->addItem(tr("Choose…"));
    for (const twilio::Trunk &trunk : m_trunks)
        box->addItem(trunk.name);
    connect(box, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            Q_EMIT existingChosen(m_trunks.at(index - 1));
    });
    m_notice->setExtra(box);
}

void TrunkChoice::setNarrow(bool narrow)
{
    m_narrow = narrow;
    if (!m_rows || m_trunks.size() > 1)
        return;
    m_rows->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_rows->setSpacing(Theme::px(narrow ? 12 : 40));
}

QWidget *TrunkChoice::first() const
{
    if (!m_group)
        return m_notice->extra();
    return m_group->checkedButton() ? m_group->checkedButton() : m_group->buttons().value(0);
}

} // namespace trunkline::pages
