#include "pages/FirewallDialog.h"

#include "answers/Isolate.h"
#include "pages/SheetView.h"
#include "report/FirewallSheet.h"
#include "widgets/CheckRow.h"
#include "widgets/ComboBox.h"
#include "widgets/CopyButton.h"
#include "widgets/Field.h"
#include "widgets/LineEdit.h"
#include "widgets/Text.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

namespace trunkline::pages {

using report::FirewallNeed;
using report::FirewallSheet;
using report::PortRange;
using report::SheetFormat;
using report::TwilioNetworks;
using widgets::Button;
using widgets::CheckRow;
using widgets::ComboBox;
using widgets::CopyButton;
using widgets::LineEdit;
using widgets::Text;

FirewallDialog::FirewallDialog(const FirewallNeed &need, SheetFormat first, QWidget *parent)
    : Question(tr("For your network team"), parent)
    , m_need(need)
    , m_format(new ComboBox)
    , m_ibm(new CheckRow(tr("It is an &IBM Voice Gateway"), tr("Adds its settings to the message, and takes its usual ports for sound.")))
    , m_ports(new LineEdit)
    , m_portsField(new widgets::Field(tr("&Ports for sound"), m_ports))
    , m_sheet(new SheetView)
    , m_use(new Text(Text::Hint))
    , m_saved(new Text(Text::Success))
{
    build();
    for (const SheetFormat format : report::sheetFormats())
        m_format->addItem(FirewallSheet::name(format), int(format));
    m_format->setCurrentIndex(m_format->findData(int(first)));
    m_ibm->setChecked(need.ibm);
    m_ports->setText(need.sound.joined(u'-'));
    connect(m_format, &QComboBox::currentIndexChanged, this, &FirewallDialog::refresh);
    connect(m_ibm, &QCheckBox::toggled, this, &FirewallDialog::ibmToggled);
    connect(m_ports, &QLineEdit::textEdited, this, &FirewallDialog::portsEdited);
    refresh();
}

void FirewallDialog::build()
{
    const QString old = TwilioNetworks::isOld(QDate::currentDate()) ? QString(u' ' + tr("The list is a while old: compare it with Twilio’s page first.")) : QString();
    setQuestion(tr("What the firewall has to let in"),
                tr("Twilio’s calls come from a few networks that are known.") + old);
    m_ports->setLeftToRight();
    m_portsField->setHint(tr("Your gateway’s UDP ports, as its guide names them. Fewer are safer."));
    m_sheet->setAccessibleName(tr("Text for the network team"));
    m_saved->hide();
    addPart(new widgets::Field(tr("&Form"), m_format));
    addPart(m_ibm);
    addPart(m_portsField);
    addPart(m_sheet);
    addPart(m_use, 8);
    addPart(m_saved, 8);

    const auto copy = new CopyButton(tr("&Copy", "a button"), Button::Kind::Primary);
    copy->setCompact(false);
    copy->setAccessibleName(tr("Copy the text"));
    copy->setSource([this] { return sheet(); });
    Button *save = addButton(tr("&Save…"));
    connect(save, &QPushButton::clicked, this, &FirewallDialog::askWhereToSave);
    connect(addButton(tr("C&lose")), &QPushButton::clicked, this, &QDialog::accept);
    addButton(copy, true);
}

void FirewallDialog::offer(const FirewallNeed &need, QWidget *parent, SheetFormat first)
{
    const auto dialog = new FirewallDialog(need, first, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

SheetFormat FirewallDialog::format() const
{
    return SheetFormat(m_format->currentData().toInt());
}

QString FirewallDialog::sheet() const
{
    return FirewallSheet::write(m_need, format());
}

void FirewallDialog::refresh()
{
    const bool letter = format() == SheetFormat::Message || format() == SheetFormat::Text;
    m_sheet->setSheet(sheet(), letter ? SheetView::Kind::Letter : SheetView::Kind::Rules);
    m_use->setText(FirewallSheet::use(format()));
    m_use->setVisible(!m_use->text().isEmpty());
    m_saved->hide();
}

/// The usual ports of the one or the other, unless somebody wrote others.
void FirewallDialog::ibmToggled(bool ibm)
{
    m_need.ibm = ibm;
    const PortRange usual = ibm ? TwilioNetworks::mediaPorts() : FirewallNeed::ibmSound;
    if (m_need.sound == usual) {
        m_need.sound = ibm ? FirewallNeed::ibmSound : TwilioNetworks::mediaPorts();
        m_ports->setText(m_need.sound.joined(u'-'));
        m_portsField->clearMessage();
    }
    refresh();
}

void FirewallDialog::portsEdited(const QString &typed)
{
    const auto ports = PortRange::parse(typed);
    if (!ports)
        return m_portsField->setError(tr("Enter the first and the last port, for example %1.").arg(isolate(FirewallNeed::ibmSound.joined(u'-'))));
    m_portsField->clearMessage();
    m_need.sound = *ports;
    refresh();
}

void FirewallDialog::askWhereToSave()
{
    const auto files = new QFileDialog(this, tr("Save"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->selectFile(report::fileName(format()));
    connect(files, &QFileDialog::fileSelected, this, &FirewallDialog::saveAs);
    files->open();
}

void FirewallDialog::saveAs(const QString &path)
{
    const QString name = isolate(QDir::toNativeSeparators(path));
    QSaveFile file(path);
    const QByteArray text = plain(sheet()).toUtf8();
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    m_saved->setKind(saved ? Text::Success : Text::Error);
    m_saved->setText(saved ? tr("Saved as %1").arg(name) : tr("%1 could not be written. Choose another folder.").arg(name));
    m_saved->show();
    QAccessibleEvent alert(m_saved, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace trunkline::pages
