#pragma once

#include "pages/Question.h"
#include "report/FirewallNeed.h"
#include "report/SheetFormat.h"

namespace trunkline::widgets {
class CheckRow;
class ComboBox;
class Field;
class LineEdit;
}

namespace trunkline::pages {

class SheetView;

/// "For your network team": what the firewall has to let in, in the form they want, to copy or to save.
class FirewallDialog : public Question
{
    Q_OBJECT
public:
    explicit FirewallDialog(const report::FirewallNeed &need, report::SheetFormat first = report::SheetFormat::Message,
                            QWidget *parent = nullptr);

    /// Opens it over `parent`.
    static void offer(const report::FirewallNeed &need, QWidget *parent, report::SheetFormat first = report::SheetFormat::Message);

private:
    void build();
    void refresh();
    void portsEdited(const QString &typed);
    void ibmToggled(bool ibm);
    report::SheetFormat format() const;
    QString sheet() const;
    void askWhereToSave();
    void saveAs(const QString &path);

    report::FirewallNeed m_need;
    widgets::ComboBox *m_format;
    widgets::CheckRow *m_ibm;
    widgets::LineEdit *m_ports;
    widgets::Field *m_portsField;
    SheetView *m_sheet;
    widgets::Text *m_use;
    widgets::Text *m_saved;
};

} // namespace trunkline::pages
