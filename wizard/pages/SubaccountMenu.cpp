#include "pages/SubaccountMenu.h"

#include "answers/Isolate.h"

#include <QMenu>

namespace trunkline::pages {

void SubaccountMenu::fill(QMenu &menu, setup::Subaccounts &subaccounts, const QString &current, const std::function<void()> &chosen)
{
    const auto add = [&](const QString &text, bool isCurrent) {
        QString shown = text; // a name is no place for an Alt letter
        QAction *action = menu.addAction(shown.replace(u'&', u"&&"_qs));
        action->setCheckable(true);
        action->setChecked(isCurrent);
        return action;
    };
    const QPointer<setup::Subaccounts> guard(&subaccounts);
    QAction *parent = add(tr("%1, the account itself").arg(isolate(subaccounts.parentName())), !subaccounts.isBelowKnownParent());
    parent->setEnabled(subaccounts.isBelowKnownParent());
    QObject::connect(parent, &QAction::triggered, &menu, [guard, chosen] {
        guard->useParent();
        chosen();
    });
    for (int i = 0; i < int(subaccounts.all().size()); ++i) {
        const twilio::Account &account = subaccounts.all().at(i).account;
        const bool usable = subaccounts.mayBeUsed(i);
        const QString name = account.name.isEmpty() ? account.sid : account.name;
        QAction *action = add(usable ? isolate(name) : tr("%1 – suspended").arg(isolate(name)), account.sid == current);
        action->setEnabled(usable && account.sid != current);
        QObject::connect(action, &QAction::triggered, &menu, [guard, chosen, i] {
            guard->use(i);
            chosen();
        });
    }
}

} // namespace trunkline::pages
