// The look as values: tokens, contrast, style sheet, fonts, icons.
#include "widgets/Theme.h"
#include "widgets/Button.h"
#include "widgets/FocusRing.h"
#include "widgets/Icons.h"
#include "widgets/LineEdit.h"
#include "widgets/Text.h"
#include "widgets/TrunklineStyle.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>
#include <QVBoxLayout>

using namespace trunkline::widgets;

namespace {

QColor pixel(QWidget &widget, const QPoint &at)
{
    return widget.grab().toImage().pixelColor(at);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says so of every window; anything else is a fault.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_qs));
        Theme::setTextScale(1);
        Theme::apply(*qApp, Appearance::Light);
    }

    void everyPairKeepsItsContrast_data()
    {
        QTest::addColumn<QString>("front");
        QTest::addColumn<QString>("ground");
        QTest::addColumn<double>("light");
        QTest::addColumn<double>("dark");
        QTest::addColumn<double>("needed");
        // The table of the design, measured there.
        const auto row = [](const char *front, const char *ground, double light, double dark, double needed) {
            QTest::addRow("%s on %s", front, ground)
                << QString::fromLatin1(front) << QString::fromLatin1(ground) << light << dark << needed;
        };
        row("text", "base", 16.1, 13.5, 4.5);
        row("text", "window", 14.7, 14.7, 4.5);
        row("text", "accent-soft", 14.0, 11.2, 4.5);
        row("muted", "base", 6.5, 7.7, 4.5);
        row("muted", "window", 6.0, 8.4, 4.5);
        row("muted", "accent-soft", 5.7, 6.4, 4.5);
        row("faint", "base", 4.8, 6.0, 4.5);
        row("accent", "base", 7.0, 7.7, 4.5);
        row("on-accent", "accent", 7.0, 8.0, 4.5);
        row("on-accent", "accent-hover", 9.0, 9.4, 4.5);
        row("on-accent", "accent-press", 11.5, 6.1, 4.5);
        row("ok", "base", 5.3, 8.0, 4.5);
        row("warn", "base", 6.2, 8.8, 4.5);
        row("bad", "base", 6.6, 6.9, 4.5);
        row("text", "ok-soft", 14.3, 11.7, 4.5);
        row("text", "warn-soft", 14.7, 11.9, 4.5);
        row("text", "bad-soft", 14.3, 12.5, 4.5);
        row("ctl", "base", 3.4, 4.2, 3);
        row("ctl", "window", 3.1, 4.6, 3);
        row("idle", "base", 4.8, 6.0, 3);
        row("idle", "window", 4.3, 6.5, 3);
        row("warn-mark", "base", 4.1, 8.8, 3);
        row("warn-mark", "warn-soft", 3.8, 7.8, 3);
        row("ok", "ok-soft", 4.8, 6.9, 3);
        row("bad", "bad-soft", 5.8, 6.5, 3);
        row("accent", "accent-soft", 6.1, 6.4, 3);
        row("mark", "ok", 5.3, 8.0, 3);
        row("mark", "bad", 6.6, 6.9, 3);
        row("mark", "warn-mark", 4.1, 8.8, 3);
    }

    void everyPairKeepsItsContrast()
    {
        QFETCH(QString, front);
        QFETCH(QString, ground);
        QFETCH(double, light);
        QFETCH(double, dark);
        QFETCH(double, needed);
        const auto token = [](const QString &name) -> Token {
            for (const NamedToken &named : namedTokens())
                if (name == named.name)
                    return named.token;
            return nullptr;
        };
        QVERIFY(token(front) && token(ground));
        const auto contrast = [&](const Tokens &tokens) {
            return Theme::contrast(tokens.*token(front), tokens.*token(ground));
        };
        QVERIFY2(contrast(Tokens::light()) >= needed, "light");
        QVERIFY2(contrast(Tokens::dark()) >= needed, "dark");
        QVERIFY(std::abs(contrast(Tokens::light()) - light) < 0.1);
        QVERIFY(std::abs(contrast(Tokens::dark()) - dark) < 0.1);
    }

    void theStyleSheetHasNoTokenLeft()
    {
        for (const bool dark : {false, true}) {
            const QString sheet = Theme::styleSheet(dark ? Tokens::dark() : Tokens::light(), dark, 1);
            QVERIFY(sheet.size() > 2000);
            QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
            // Longest names first: "line-strong" is not "line" with "-strong" behind it.
            QVERIFY(!sheet.contains(QRegularExpression(u"#[0-9a-f]{6}-"_qs)));
            QVERIFY(sheet.contains((dark ? Tokens::dark() : Tokens::light()).accentHover.name()));
        }
    }

    void everyDrawingTheStyleSheetNamesIsThereInTheRightColours()
    {
        static const QRegularExpression url(u"url\\(([^)]+)\\)"_qs);
        for (const bool dark : {false, true}) {
            const Tokens &tokens = dark ? Tokens::dark() : Tokens::light();
            const QString sheet = Theme::styleSheet(tokens, dark, 1);
            int found = 0;
            for (auto match = url.globalMatch(sheet); match.hasNext(); ++found) {
                QFile file(match.next().captured(1));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                const QByteArray svg = file.readAll();
                const QColor colour = file.fileName().contains(u"on-accent"_qs) ? tokens.onAccent : tokens.muted;
                QVERIFY2(svg.contains(colour.name().toLatin1()), qPrintable(file.fileName()));
            }
            QVERIFY(found >= 3);
        }
    }

    void lengthsGrowWithTheText()
    {
        const QString sheet = Theme::styleSheet(Tokens::light(), false, 2);
        QVERIFY(sheet.contains(u"min-height: 68px"_qs));
        QVERIFY(!sheet.contains(u"min-height: 34px"_qs));
        Theme::setTextScale(2);
        QCOMPARE(Theme::px(36), int(std::lround(36 * Theme::scale())));
        QVERIFY(Theme::scale() >= 2);
        Button button(u"Next"_qs);
        QCOMPARE(button.sizeHint().height(), Theme::px(36));
    }

    void bodyTextIsTheSystemsButNeverUnderFourteenPixels()
    {
        QVERIFY(Theme::em() >= 14);
        QCOMPARE(Theme::font(Role::Body).pixelSize(), int(std::lround(Theme::em())));
        QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), Theme::font(Role::Body).pixelSize());
        QVERIFY(Theme::font(Role::Title).pixelSize() > Theme::font(Role::Section).pixelSize());
        for (const Role role : {Role::Display, Role::Title, Role::Body, Role::Label, Role::Hint, Role::Fixed}) {
            const int weight = Theme::font(role).weight();
            QVERIFY(weight == QFont::Normal || weight == QFont::DemiBold);
            QVERIFY(!Theme::font(role).italic());
        }
    }

    void lightAndDarkCanBeChosenAndGoToEveryWidget()
    {
        Button primary(u"Next"_qs, Button::Kind::Primary);
        primary.resize(120, 36);
        primary.show();
        QVERIFY(QTest::qWaitForWindowExposed(&primary));
        QCOMPARE(pixel(primary, {10, 5}), Tokens::light().accent);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::light().window);
        Theme::setAppearance(Appearance::Dark);
        QVERIFY(Theme::isDark());
        QCOMPARE(pixel(primary, {10, 5}), Tokens::dark().accent);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), Tokens::dark().accent);
        QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), Tokens::dark().disabled);
    }

    void itComesToRest()
    {
        // Our own palette must not be taken for a new one of the system, over and over.
        struct Counter : QObject
        {
            int changes = 0;
            bool eventFilter(QObject *watched, QEvent *event) override
            {
                changes += watched == qApp && event->type() == QEvent::ApplicationPaletteChange;
                return false;
            }
        } counter;
        Theme::setAppearance(Appearance::Dark);
        for (int i = 0; i < 20; ++i)
            QApplication::processEvents();
        qApp->installEventFilter(&counter);
        for (int i = 0; i < 20; ++i)
            QApplication::processEvents();
        QCOMPARE(counter.changes, 0);
        Theme::setAppearance(Appearance::Light);
        for (int i = 0; i < 50; ++i)
            QApplication::processEvents();
        QVERIFY2(counter.changes < 5, qPrintable(QString::number(counter.changes)));
    }

    void aNewPaletteOfTheSystemIsFollowed()
    {
        Theme::setAppearance(Appearance::System);
        QVERIFY(!Theme::isDark()); // offscreen the platform's palette is light
        QEvent changed(QEvent::ApplicationPaletteChange);
        QApplication::sendEvent(qApp, &changed);
        QApplication::processEvents();
        QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::light().window); // ours is over it again
    }

    void systemColoursLoadNeitherPaletteNorStyleSheet()
    {
        Theme::setAppearance(Appearance::SystemColours);
        QVERIFY(qApp->styleSheet().isEmpty());
        QCOMPARE(Theme::current().text, QApplication::palette().color(QPalette::Text));
        QCOMPARE(Theme::current().accent, QApplication::palette().color(QPalette::Highlight));
        Theme::setAppearance(Appearance::Light);
        QVERIFY(!qApp->styleSheet().isEmpty());
    }

    void buttonsShowPointerAndPressure()
    {
        Button primary(u"Next"_qs, Button::Kind::Primary);
        primary.resize(120, 36);
        primary.show();
        QVERIFY(QTest::qWaitForWindowExposed(&primary));
        QTest::mouseMove(&primary, {10, 10});
        QTRY_VERIFY(primary.underMouse());
        QCOMPARE(pixel(primary, {10, 5}), Tokens::light().accentHover);
        primary.setDown(true);
        QCOMPARE(pixel(primary, {10, 5}), Tokens::light().accentPress);
        primary.setDown(false);
        primary.setEnabled(false);
        QCOMPARE(pixel(primary, {10, 5}), Tokens::light().window);
    }

    void everyIconIsThereAndTakesItsColour()
    {
        const QStringList files = QDir(u":/icons"_qs).entryList({u"*.svg"_qs});
        QVERIFY(files.size() > 50);
        for (const QString &file : files) {
            const QString name = file.chopped(4);
            QVERIFY(Icons::exists(name));
            const QImage image = Icons::pixmap(name, 24, Qt::red, 2).toImage();
            QCOMPARE(image.width(), 48);
            bool painted = false;
            for (int y = 0; y < image.height() && !painted; ++y)
                for (int x = 0; x < image.width() && !painted; ++x)
                    painted = qAlpha(image.pixel(x, y)) > 200;
            QVERIFY2(painted, qPrintable(name));
            QVERIFY2(!Icons::svg(name, Qt::red, Qt::white).contains("currentColor"), qPrintable(name));
        }
    }

    void badgesHaveTwoColours()
    {
        Theme::setAppearance(Appearance::Dark);
        const QImage image = Icons::pixmap(u"badge-verified"_qs, 24, Theme::colour(&Tokens::ok), 4).toImage();
        int shape = 0, mark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                shape += image.pixelColor(x, y) == Tokens::dark().ok;
                mark += image.pixelColor(x, y) == Tokens::dark().mark;
            }
        QVERIFY(shape > 1000);
        QVERIFY(mark > 100);
    }

    void iconsFollowTheTheme()
    {
        const QIcon icon = Icons::icon(u"stop"_qs);
        const auto has = [&icon](QIcon::Mode mode, const QColor &colour) {
            const QImage image = icon.pixmap(QSize(48, 48), 1, mode).toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == colour)
                        return true;
            return false;
        };
        QVERIFY(has(QIcon::Normal, Tokens::light().text));
        QVERIFY(has(QIcon::Disabled, Tokens::light().disabled));
        Theme::setAppearance(Appearance::Dark);
        QVERIFY(has(QIcon::Normal, Tokens::dark().text));
    }

    void onlyArrowsAreMirrored()
    {
        const auto picture = [](const QString &name) { return Icons::pixmap(name, 32, Qt::black, 1).toImage(); };
        const QImage chevron = picture(u"chevron-right"_qs);
        const QImage phone = picture(u"phone"_qs);
        const QImage undo = picture(u"undo"_qs);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage mirroredChevron = picture(u"chevron-right"_qs);
        const QImage stillPhone = picture(u"phone"_qs);
        const QImage mirroredUndo = picture(u"undo"_qs);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(chevron != mirroredChevron);
        QVERIFY(undo != mirroredUndo);
        QCOMPARE(phone, stillPhone);
    }

    void altLettersAreUnderlinedOnlyWhileAltIsHeld()
    {
        QWidget window;
        const auto layout = new QVBoxLayout(&window);
        layout->addWidget(new Button(u"&Next"_qs));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY(!window.style()->styleHint(QStyle::SH_UnderlineShortcut));
        QTest::keyPress(&window, Qt::Key_Alt);
        QVERIFY(window.style()->styleHint(QStyle::SH_UnderlineShortcut));
        QVERIFY(TrunklineStyle::isAltHeld());
        QTest::keyRelease(&window, Qt::Key_Alt);
        QVERIFY(!TrunklineStyle::isAltHeld());
    }

    void theRingComesWithTabAndGoesWithTheMouse()
    {
        QWidget window;
        const auto layout = new QVBoxLayout(&window);
        layout->setContentsMargins(20, 20, 20, 20);
        const auto field = new LineEdit;
        const auto first = new Button(u"One"_qs);
        const auto second = new Button(u"Two"_qs);
        layout->addWidget(field);
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto ringed = [&]() -> QWidget * {
            const auto ring = window.findChild<FocusRing *>();
            return ring && ring->isVisible() ? ring->widget() : nullptr;
        };
        field->setFocus(Qt::TabFocusReason);
        QVERIFY(!ringed()); // it has its own border
        QTest::keyClick(&window, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), first);
        QTRY_COMPARE(ringed(), first);
        QTest::keyClick(&window, Qt::Key_Tab);
        QTRY_COMPARE(ringed(), second);
        QTest::mouseClick(first, Qt::LeftButton);
        QVERIFY(!ringed());
        delete window.findChild<FocusRing *>(); // as when it goes with a window
        second->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(ringed(), second);
    }

    void enterPressesAButtonOutsideOfDialogs()
    {
        Button button(u"Next"_qs);
        int clicks = 0;
        connect(&button, &QPushButton::clicked, [&clicks] { ++clicks; });
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicks, 2);
    }

    void aTextWrapsAtTheDesignsLineHeight()
    {
        Text text(Text::Body, u"one two three four five six seven eight nine ten"_qs);
        const int line = Theme::lineHeight(Role::Body);
        const int lines = text.heightForWidth(Theme::px(120)) / line;
        QVERIFY(lines >= 2);
        QCOMPARE(text.heightForWidth(Theme::px(120)), lines * line);
        QCOMPARE(text.heightForWidth(Theme::px(2000)), line);
        Text rich(Text::Body);
        rich.setRich(u"Create the trunk <b>A &lt;b&gt; C</b>"_qs);
        QCOMPARE(Paragraph(rich.text(), Role::Body, Paragraph::Format::Rich).plain(), u"Create the trunk A <b> C"_qs);
        Text plain(Text::Body, u"<b>not bold</b>"_qs);
        QCOMPARE(Paragraph(plain.text(), Role::Body).plain(), u"<b>not bold</b>"_qs);
    }
};

QTEST_MAIN(ThemeTest)
#include "theme.moc"
