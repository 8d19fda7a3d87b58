#include "pages/NumberListDialog.h"

#include "answers/Isolate.h"
#include "widgets/BulletList.h"
#include "widgets/Text.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QStringConverter>
#include <QStringListModel>
#include <chrono>

namespace trunkline::pages {

using namespace std::chrono_literals;
using namespace widgets;

namespace {

constexpr qint64 largestFile = 8 << 20;
constexpr int mostProblems = 1000; ///< listed by name; the count says all

} // namespace

NumberListDialog::NumberListDialog(const NumbersModel *numbers, const QString &country, bool complete, QWidget *parent)
    : Question(tr("Paste a list"), parent), m_numbers(numbers), m_country(country), m_complete(complete), m_text(new QPlainTextEdit),
      m_trouble(new Text(Text::Error)), m_found(new BulletList), m_problems(new QListView), m_problemLines(new QStringListModel(this))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms);
    connect(&m_soon, &QTimer::timeout, this, &NumberListDialog::read);
    connect(m_text, &QPlainTextEdit::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(numbers, &NumbersModel::tookIn, &m_soon, qOverload<>(&QTimer::start)); // the account has more
    read();
    m_text->setFocus();
}

void NumberListDialog::build()
{
    setQuestion(tr("Which numbers?"),
                tr("Paste them here, or open a file. Any spelling will do, one or more on a line; a table with other columns, too."));
    m_text->setAccessibleName(tr("List of phone numbers"));
    m_text->setPlaceholderText(u"+1 415 555 0132\n(628) 555-0106"_qs);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setObjectName(u"sheet"_qs);
    m_text->setFixedHeight(6 * Theme::lineHeight(Role::Body) + Theme::px(16));
    m_trouble->hide();
    m_problems->setModel(m_problemLines);
    m_problems->setUniformItemSizes(true);
    m_problems->setSelectionMode(QAbstractItemView::NoSelection);
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setAccessibleName(tr("What can’t be chosen"));
    m_problems->setFixedHeight(4 * Theme::lineHeight(Role::Body) + Theme::px(12));
    Button *open = compactButton(tr("Open a &file…", "a button"), u"document"_qs);
    connect(open, &QPushButton::clicked, this, &NumberListDialog::chooseFile);

    addPart(m_text);
    const auto row = new QWidget;
    const auto beside = new QHBoxLayout(row);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(open);
    beside->addStretch(1);
    addPart(row, 8);
    addPart(m_trouble, 8);
    addPart(m_found);
    addPart(m_problems, 8);
    Button *leave = addButton(tr("Do&n’t choose", "a button"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_choose = addButton({}, Button::Kind::Primary, true);
    connect(m_choose, &QPushButton::clicked, this, &QDialog::accept);
}

void NumberListDialog::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a list of phone numbers"), QDir::homePath(),
                                                      tr("Tables and text (%1);;All files (%2)").arg(u"*.csv *.tsv *.txt"_qs, u"*"_qs));
    if (!path.isEmpty())
        openFile(path);
}

void NumberListDialog::openFile(const QString &path)
{
    QFile file(path);
    QString trouble;
    if (!file.open(QIODevice::ReadOnly))
        trouble = tr("%1 can’t be opened. Check that you may read it, or paste its contents.").arg(isolate(path));
    else if (file.size() > largestFile)
        trouble = tr("%1 is too large for a list of numbers. Paste the part with the numbers.").arg(isolate(path));
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    if (!trouble.isEmpty())
        return;
    const QByteArray bytes = file.readAll();
    QStringDecoder decode(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8)); // spreadsheets write UTF-16, too
    m_text->setPlainText(decode(bytes));
}

// What was found ---------------------------------------------------------------------------------------------------

void NumberListDialog::lookUp()
{
    const NumberRows &all = m_numbers->all();
    for (int row = int(m_rowOf.size()); row < all.size(); ++row)
        m_rowOf.insert(all.digits(row), row);
}

void NumberListDialog::read()
{
    lookUp();
    const auto rowOf = [this](const PhoneNumber &number) { return m_rowOf.value(NumberRows::digits(number.e164()), -1); };
    const PastedNumbers found = PastedNumbers::read(m_text->toPlainText(), m_country,
                                                    [&](const PhoneNumber &number) { return rowOf(number) >= 0; });
    m_rows.clear();
    int absent = 0, noCalls = 0;
    QStringList problems;
    for (const PhoneNumber &number : found.numbers) {
        const int row = rowOf(number);
        if (row >= 0 && m_numbers->all().canBeChosen(row)) {
            m_rows.append(row);
            continue;
        }
        ++(row < 0 ? absent : noCalls);
        problems += tr("%1 – %2", "a phone number and why it cannot be chosen")
                        .arg(isolate(number.international()), row < 0 ? tr("not in this account") : m_numbers->all().use(row).text());
    }
    for (const PastedNumbers::Line &line : found.notUnderstood)
        problems += tr("Line %L1: “%2”").arg(line.number).arg(isolate(line.text.left(80)));
    m_problemLines->setStringList(problems.mid(0, mostProblems));
    m_problems->setVisible(!problems.isEmpty());
    tell(found, absent, noCalls);
}

void NumberListDialog::tell(const PastedNumbers &found, int absent, int noCalls)
{
    QList<BulletList::Line> lines;
    const auto warn = [&lines](const QString &text) { lines.append({u"warning"_qs, &Tokens::warnMark, text}); };
    const int count = int(found.numbers.size());
    if (count > 0)
        lines.append({u"check"_qs, &Tokens::ok,
                      count == 1 ? tr("1 number found") : tr("%Ln numbers found", nullptr, count)});
    else if (!m_text->toPlainText().trimmed().isEmpty())
        warn(tr("No phone number found"));
    if (found.repeated > 0)
        lines.append({u"info"_qs, &Tokens::muted, tr("%Ln more than once", "phone numbers in a list", found.repeated)});
    if (absent > 0)
        warn(tr("%Ln not in this account", "phone numbers in a list", absent));
    if (absent > 0 && !m_complete)
        lines.append({u"waiting"_qs, &Tokens::muted, tr("The numbers of the account are still loading; some may be among those to come.")});
    if (noCalls > 0)
        warn(tr("%Ln can’t take calls", "phone numbers in a list", noCalls));
    if (!found.notUnderstood.isEmpty())
        warn(found.notUnderstood.size() == 1 ? tr("1 line was not understood")
                                             : tr("%Ln lines were not understood", nullptr, int(found.notUnderstood.size())));
    m_found->setLines(lines);
    m_found->setVisible(!lines.isEmpty());
    const int usable = int(m_rows.size());
    m_choose->setEnabled(usable > 0);
    m_choose->setText(usable == 0   ? tr("&Choose", "a button")
                      : usable == 1 ? tr("&Choose 1 number", "a button")
                                    : tr("&Choose %Ln numbers", "a button", usable));
}

} // namespace trunkline::pages
