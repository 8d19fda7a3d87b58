#include "widgets/Icons.h"

#include "widgets/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>
#include <memory>

namespace trunkline::widgets {

namespace {

QByteArray source(const QString &name)
{
    static QHash<QString, QByteArray> read;
    const auto known = read.constFind(name);
    if (known != read.constEnd())
        return *known;
    QFile file(QString(u":/icons/" + name + u".svg"));
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    else
        qWarning("There is no icon named \"%s\".", qUtf8Printable(name));
    read.insert(name, bytes);
    return bytes;
}

bool isBadge(const QString &name)
{
    return name.startsWith(u"badge-"_qs);
}

QHash<QString, std::shared_ptr<QSvgRenderer>> &renderers()
{
    static QHash<QString, std::shared_ptr<QSvgRenderer>> all;
    return all;
}

std::shared_ptr<QSvgRenderer> renderer(const QString &name, const QColor &colour, const QColor &mark)
{
    const QString key = name + u'|' + colour.name(QColor::HexArgb) + u'|' + mark.name(QColor::HexArgb);
    auto &all = renderers();
    if (const auto known = all.constFind(key); known != all.constEnd())
        return *known;
    const auto made = std::make_shared<QSvgRenderer>(Icons::svg(name, colour, mark));
    all.insert(key, made);
    return made;
}

/// Looks colour and direction up whenever it paints, so an icon set once follows every later change of the theme.
class ThemeIcon : public QIconEngine
{
public:
    ThemeIcon(QString name, Token colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        Icons::paint(*painter, m_name, rect, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        Icons::paint(painter, m_name, QRectF({}, QSizeF(size)), colour(mode));
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemeIcon(m_name, m_colour); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        return Theme::colour(mode == QIcon::Disabled ? &Tokens::disabled : m_colour);
    }

    QString m_name;
    Token m_colour;
};

} // namespace

QIcon Icons::icon(const QString &name, Token colour)
{
    return QIcon(new ThemeIcon(name, colour));
}

QPixmap Icons::pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    const int side = int(std::ceil(size * devicePixelRatio));
    QPixmap pixmap(side, side);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paint(painter, name, QRectF(0, 0, size, size), colour);
    return pixmap;
}

void Icons::paint(QPainter &painter, const QString &name, const QRectF &rect, const QColor &colour, const QColor &mark)
{
    const auto svg = renderer(name, colour, mark.isValid() ? mark : Theme::current().mark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isMirrored(name) && QGuiApplication::isRightToLeft()) {
        painter.translate(2 * rect.center().x(), 0);
        painter.scale(-1, 1);
    }
    svg->render(&painter, rect);
    painter.restore();
}

bool Icons::exists(const QString &name)
{
    return QFile::exists(QString(u":/icons/" + name + u".svg"));
}

bool Icons::isMirrored(const QString &name)
{
    for (const char16_t *mirrored :
         {u"chevron-left", u"chevron-right", u"arrow-right", u"undo", u"external-link", u"offline"})
        if (name == QStringView(mirrored))
            return true;
    return false;
}

QByteArray Icons::svg(const QString &name, const QColor &colour, const QColor &mark)
{
    QByteArray bytes = source(name);
    bytes.replace("currentColor", colour.name().toLatin1());
    if (isBadge(name))
        bytes.replace("#ffffff", mark.name().toLatin1());
    return bytes;
}

void Icons::clearCache()
{
    renderers().clear();
}

} // namespace trunkline::widgets
