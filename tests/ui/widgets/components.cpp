// Draws all parts of the wizard in light, dark, right-to-left and with 200 % text into a folder, to be looked at beside
// the design's pictures: components [folder]. With TRUNKLINE_FONT=Inter in the font of those pictures. Without a
// folder, as a test, they go where they are thrown away.
#include "Sheets.h"

#include "widgets/Motion.h"
#include "widgets/Theme.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTextStream>
#include <QWidget>

using namespace trunkline::widgets;

namespace {

/// Layouts settle in several passes, as heights follow widths.
void settle(QWidget &widget, int width)
{
    for (int pass = 0; pass < 4; ++pass) {
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const int height = widget.hasHeightForWidth() ? widget.heightForWidth(width) : widget.sizeHint().height();
        widget.resize(width, std::max(height, widget.minimumHeight()));
        QApplication::processEvents();
    }
}

bool draw(const QDir &folder, const QString &variant)
{
    for (const Sheet &sheet : sheets()) {
        const std::unique_ptr<QWidget> widget(sheet.make());
        widget->setWindowFlag(Qt::FramelessWindowHint);
        widget->show();
        settle(*widget, sheet.width);
        const QString file = folder.filePath(QString(sheet.name + u'-' + variant + u".png"));
        const QPixmap picture = widget->grab();
        if (picture.isNull() || !picture.save(file)) {
            QTextStream(stderr) << "could not write " << file << '\n';
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (const QString family = qEnvironmentVariable("TRUNKLINE_FONT"); !family.isEmpty())
        QApplication::setFont(QFont(family));
    QFont font = QApplication::font();
    font.setPixelSize(14); // the size the design's pictures have
    QApplication::setFont(font);
    const QStringList arguments = QApplication::arguments();
    const QTemporaryDir thrownAway;
    const QDir folder(arguments.size() > 1 ? arguments[1] : thrownAway.path());
    if (!folder.mkpath(u"."_qs)) {
        QTextStream(stderr) << "could not make " << folder.path() << '\n';
        return 1;
    }
    Motion::setReduced(true); // pictures are the same each time
    Theme::apply(app, Appearance::Light);
    bool drawn = draw(folder, u"light"_qs);
    Theme::setAppearance(Appearance::Dark);
    drawn = draw(folder, u"dark"_qs) && drawn;
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Theme::setAppearance(Appearance::Light);
    drawn = draw(folder, u"rtl"_qs) && drawn;
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Theme::setTextScale(2.0);
    drawn = draw(folder, u"text-200"_qs) && drawn;
    Theme::setTextScale(1.0);
    Theme::setAppearance(Appearance::SystemColours);
    drawn = draw(folder, u"system-colours"_qs) && drawn;
    return drawn ? 0 : 1;
}
