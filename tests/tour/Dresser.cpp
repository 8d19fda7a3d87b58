#include "Dresser.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

namespace trunkline::test {

namespace {

/// Layouts ask for room over several rounds of events: until two rounds look the same.
void settle(QWidget &window)
{
    QImage before;
    for (int round = 0; round < 20; ++round) {
        QCoreApplication::processEvents();
        const QImage now = window.grab().toImage();
        if (round > 2 && now == before)
            return;
        before = now;
    }
}

} // namespace

void Dresser::begin()
{
    widgets::Theme::apply(*qApp);
    m_folder = QDir(qEnvironmentVariable("TOUR_DIR", QCoreApplication::applicationDirPath() + u"/pictures"_qs));
    QVERIFY(m_folder.mkpath(u"."_qs));
}

void Dresser::use(const Look &look)
{
    m_look = look;
    QApplication::removeTranslator(&m_texts);
    QVERIFY(m_texts.load(u":/i18n/trunkline_"_qs + look.language + u".qm"_qs)); // English has its plurals there
    QApplication::installTranslator(&m_texts);
    QLocale::setDefault(QLocale(look.language == u"en"_qs ? u"en_US"_qs : look.language == u"ar"_qs ? u"ar_AE"_qs : look.language));
    QApplication::setLayoutDirection(QLocale(look.language).textDirection());
    widgets::Theme::setTextScale(look.text);
    widgets::Theme::setAppearance(look.appearance);
}

void Dresser::picture(QWidget &window, const QString &name)
{
    settle(window);
    const QString file = m_folder.filePath(name + u'-' + m_look.name + u".png"_qs);
    QVERIFY2(window.grab().save(file), qPrintable(file));
    for (const auto *button : window.findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->text().isEmpty() && button->width() + 1 < button->minimumSizeHint().width())
            m_clipped += name + u'-' + m_look.name + u": "_qs + button->text();
}

} // namespace trunkline::test
