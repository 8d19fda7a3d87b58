#include "Onlooker.h"

#include "answers/Isolate.h"
#include "pages/CallsTable.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>

namespace trunkline::test {

namespace {

using std::chrono::milliseconds;

/// Without Alt letters and marks; plurals are made by translations, which are not loaded here.
QString bare(QString text)
{
    return plain(text.remove(u'&').replace(u"(s)"_qs, u"s"_qs)).remove(u"<b>"_qs).remove(u"</b>"_qs);
}

QStringList namesOf(const QWidget *widget)
{
    QStringList names{widget->accessibleName()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        names += button->text();
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        names += label->text();
    return names;
}

void collect(QAccessibleInterface *node, QStringList &lines, int depth = 0)
{
    if (!node || !node->isValid() || depth > 40 || node->state().invisible || node->role() == QAccessible::Table)
        return;
    for (const auto part : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        if (const QString text = bare(node->text(part)); !text.isEmpty())
            lines += text;
    for (int i = 0; i < node->childCount(); ++i)
        collect(node->child(i), lines, depth + 1);
}

QWidget *onTop(QWidget *window)
{
    QWidget *modal = QApplication::activeModalWidget();
    return modal ? modal : window;
}

} // namespace

void Onlooker::letNoWarningPass()
{
    // Two odd lines of Qt's are no fault of ours: one of the platform without a display, one about a dying connection.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints|QNetworkReplyImplPrivate::error: Internal problem)"_qs));
}

monitor::FeedTiming Onlooker::quick()
{
    monitor::FeedTiming timing;
    timing.interval = milliseconds(60);
    timing.patience = std::chrono::seconds(0);
    timing.lineEvery = std::chrono::seconds(0);
    timing.again.fill(milliseconds(300));
    return timing;
}

Onlooker::Onlooker(const practice::Options &options, const Prepare &prepare, const Adjust &adjust) : m_twilio(options)
{
    QSettings().clear(); // each story begins on a fresh desk
    QVERIFY(m_twilio.start());
    QVERIFY(m_gateway.start());
    if (prepare)
        prepare(m_twilio);
    pages::MonitorWiring wiring;
    wiring.service.endpoints = *twilio::Endpoints::fromTemplate(m_twilio.endpointTemplate());
    wiring.service.credentials = Credentials{*AccountSid::parse(m_twilio.accountSid()), {}, Secret(m_twilio.authToken())};
    wiring.service.timing.readTries = 1;
    wiring.service.probe.instead = sip::ProbeOptions::Instead{u"127.0.0.1"_qs, m_gateway.port(), m_gateway.tlsPort(), m_gateway.certificate(),
                                                              practice::PracticeGateway::certificateName()};
    wiring.folder = m_folder.path();
    wiring.timing = quick();
    if (adjust)
        adjust(wiring);
    m_window = new pages::MonitorWindow(std::move(wiring));
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

Onlooker::~Onlooker()
{
    delete m_window;
}

practice::Call &Onlooker::addCall(practice::PracticeTwilio &twilio, int minutesAgo, const QString &status, int seconds, const QString &from)
{
    practice::Account &account = twilio.account();
    practice::Call call;
    call.sid = account.newSid(QLatin1String("CA"));
    call.direction = u"trunking-originating"_qs;
    call.from = from;
    call.to = u"sip:+16285550106@198.51.100.20;region=us1"_qs;
    call.trunkSid = account.trunks.last().sid;
    call.status = status;
    call.seconds = seconds;
    call.started = practice::Account::now().addSecs(-60 * minutesAgo);
    const auto at = std::find_if(account.calls.begin(), account.calls.end(), [&](const practice::Call &one) { return one.started <= call.started; });
    return *account.calls.insert(at, call);
}

void Onlooker::addSilence(practice::PracticeTwilio &twilio, int minutesAgo, const QString &from)
{
    const practice::Call call = addCall(twilio, minutesAgo, u"failed"_qs, 0, from);
    practice::Alert &alert = twilio.account().addAlert(32011, u"Gateway did not respond in time"_qs, call.sid);
    alert.more = {{u"sipUri"_qs, u"sip:198.51.100.20:5060;transport=tcp"_qs}};
    alert.generated = call.started.addSecs(4);
}

QWidget *Onlooker::find(const QString &name) const
{
    QWidget *part = nullptr;
    QWidget *top = onTop(m_window);
    for (QWidget *widget : top->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        for (const QString &one : namesOf(widget)) {
            if (bare(one) == name)
                return widget;
            if (!part && bare(one).contains(name))
                part = widget;
        }
    }
    return part;
}

QString Onlooker::everythingInView() const
{
    QStringList lines;
    collect(QAccessible::queryAccessibleInterface(onTop(m_window)), lines);
    for (int row = 0; row < std::min(30, m_window->calls()->rowCount()) && m_window->table()->isVisible(); ++row)
        lines += this->row(row).join(u" | "_qs);
    return lines.join(u'\n');
}

bool Onlooker::sees(const QString &text) const
{
    return everythingInView().contains(text);
}

QStringList Onlooker::row(int row) const
{
    QStringList cells;
    for (int column = 0; column < pages::CallsModel::ColumnCount; ++column)
        if (!m_window->table()->isColumnHidden(column))
            cells += bare(m_window->calls()->index(row, column).data().toString());
    return cells;
}

void Onlooker::click(const QString &name)
{
    auto *button = qobject_cast<QAbstractButton *>(find(name));
    QVERIFY2(button && button->isEnabled(), qPrintable(u"no button “%1” in\n%2"_qs.arg(name, everythingInView())));
    QTest::mouseClick(button, Qt::LeftButton);
}

void Onlooker::choose(const QString &combo, const QString &entry)
{
    auto *box = qobject_cast<QComboBox *>(find(combo));
    QVERIFY2(box && box->isEnabled(), qPrintable(combo));
    const int at = box->findText(entry);
    QVERIFY2(at >= 0, qPrintable(entry));
    box->setFocus();
    box->setCurrentIndex(at);
    Q_EMIT box->activated(at);
}

void Onlooker::type(const QString &field, const QString &text)
{
    auto *edit = qobject_cast<QLineEdit *>(find(field));
    QVERIFY2(edit && edit->isEnabled(), qPrintable(field));
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void Onlooker::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : static_cast<QWidget *>(m_window), Qt::Key(key), modifiers);
}

void Onlooker::clickRow(int row)
{
    pages::CallsTable *table = m_window->table();
    const QRect place = table->visualRect(m_window->calls()->index(row, 0));
    QVERIFY2(place.isValid(), qPrintable(QString::number(row)));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
}

bool Onlooker::waitFor(const std::function<bool()> &what, int ms) const
{
    return QTest::qWaitFor(what, ms);
}

bool Onlooker::waitToSee(const QString &text) const
{
    if (waitFor([&] { return sees(text); }))
        return true;
    qWarning("not seen: %s, but\n%s", qPrintable(text), qPrintable(everythingInView()));
    return false;
}

bool Onlooker::waitUntilLoaded()
{
    return waitFor([this] { return m_window->feed().isWhole() && m_window->feed().updated().isValid(); });
}

} // namespace trunkline::test
