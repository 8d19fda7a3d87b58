#include "report/CallPathSvg.h"

#include <QFile>
#include <QRegularExpression>

// Lengths are those of the design's drawing rules, the colours its light palette: white paper.

static void addCallPathData()
{
    Q_INIT_RESOURCE(call_path);
}

namespace trunkline::report {

using setup::CallPath;
using setup::LegState;

namespace {

constexpr double column = 120, margin = 8, lineY = 46, radius = 24, iconSide = 24, markSide = 22, freeBesideMark = 4;
constexpr int height = 120;
constexpr double usualStep = 140;
constexpr double widestStep = 190; // for details, which can be elided

struct Colours
{
    const char *line, *word;
};

Colours coloursOf(LegState state)
{
    switch (state) {
    case LegState::Planned:
    case LegState::NotChecked:
        return {"#66757e", "#4f606a"};
    case LegState::Checking:
        return {"#0b6080", "#0b6080"};
    case LegState::Likely:
    case LegState::Verified:
        return {"#1a7a4a", "#1a7a4a"};
    case LegState::Attention:
        return {"#b06f00", "#8a5600"};
    case LegState::Failed:
        return {"#b3242b", "#b3242b"};
    }
    Q_UNREACHABLE();
}

constexpr const char *idle = "#66757e";
constexpr const char *stationIcons[] = {"caller", "phone", "trunk", "globe", "gateway"};

QString number(double value)
{
    return QString::number(value, 'f', 2).remove(QRegularExpression(u"\\.?0+$"_qs));
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

/// How wide a text is at most, in a usual font: there is none to ask here.
double widthOf(const QString &text, double fontSize)
{
    double width = 0;
    for (const QChar letter : text)
        width += letter.unicode() > 0x2000 && letter.unicode() < 0x2070 ? 0 : letter.unicode() > 0x2e80 ? 1 : 0.56;
    return width * fontSize;
}

QString elided(const QString &text, double room, double fontSize)
{
    if (widthOf(text, fontSize) <= room)
        return text;
    const qsizetype letters = std::max<qsizetype>(6, qsizetype(room / (0.56 * fontSize)) - 1);
    return text.left((letters + 1) / 2) + u'…' + text.right(letters / 2);
}

/// What stands inside an icon's file, with its colours filled in, at its place.
QString icon(const QString &name, double x, double y, double side, const char *colour)
{
    static const QRegularExpression parts(u"<svg[^>]*viewBox=\"0 0 24 24\"([^>]*)>(.*)</svg>"_qs, QRegularExpression::DotMatchesEverythingOption);
    QFile file(u":/call-path/"_qs + name + u".svg"_qs);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s.svg is not part of the program", qPrintable(name));
    QString drawing = QString::fromUtf8(file.readAll());
    drawing.replace(u"currentColor"_qs, QLatin1String(colour));
    const auto found = parts.match(drawing);
    return u"<g transform=\"translate(%1 %2) scale(%3)\"%4>%5</g>\n"_qs
        .arg(number(x - side / 2), number(y - side / 2), number(side / 24), found.captured(1), found.captured(2));
}

/// One drawing of a path.
class Drawing
{
public:
    Drawing(const CallPath &path, Qt::LayoutDirection direction) : m_path(path), m_mirrored(direction == Qt::RightToLeft)
    {
        m_step = usualStep;
        for (const setup::Leg &leg : path.legs) // rules of the wide form: everything has room
            m_step = std::max(m_step, widthOf(CallPath::word(leg), 12) + 28);
        for (const setup::Station &station : path.stations)
            m_step = std::max({m_step, widthOf(station.name, 13) + 8, std::min(widthOf(station.detail, 12) + 20, widestStep)});
        m_width = 2 * margin + column + 4 * m_step;
    }

    QString make(const QString &name)
    {
        m_svg = u"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\" direction=\"%3\" role=\"img\" "
                "font-family=\"Inter, 'Noto Sans', 'DejaVu Sans', sans-serif\">\n"_qs.arg(number(m_width)).arg(height).arg(m_mirrored ? u"rtl"_qs : u"ltr"_qs);
        m_svg += u"<title>%1</title>\n<desc>%2</desc>\n"_qs.arg(escaped(name), escaped(m_path.spoken()));
        m_svg += u"<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"_qs;
        for (int leg = 0; leg < int(m_path.legs.size()); ++leg)
            drawLeg(leg);
        for (int station = 0; station < int(m_path.stations.size()); ++station)
            drawStation(station);
        return m_svg + u"</svg>\n"_qs;
    }

private:
    double x(double station) const
    {
        const double at = margin + column / 2 + station * m_step;
        return m_mirrored ? m_width - at : at;
    }
    /// A point on a leg, so far from its first station.
    double along(int leg, double distance) const { return x(leg) + (m_mirrored ? -distance : distance); }

    void line(int leg, double from, double to, const char *colour, double width, const char *dashes = nullptr, double opacity = 1)
    {
        m_svg += u"<path d=\"M%1 %2H%3\" stroke=\"%4\" stroke-width=\"%5\" stroke-linecap=\"round\""_qs
                     .arg(number(along(leg, from)), number(lineY), number(along(leg, to)), QLatin1String(colour), number(width));
        if (dashes)
            m_svg += u" stroke-dasharray=\"%1\""_qs.arg(QLatin1String(dashes));
        if (opacity < 1)
            m_svg += u" stroke-opacity=\"%1\""_qs.arg(number(opacity));
        m_svg += u"/>\n"_qs;
    }

    void lines(int leg, LegState state, const char *colour)
    {
        const double begin = radius + 1, end = m_step - radius - 1;
        const double before = m_step / 2 - markSide / 2 - freeBesideMark, after = m_step / 2 + markSide / 2 + freeBesideMark;
        switch (state) {
        case LegState::Planned:
            line(leg, begin, before, colour, 2, "4 5");
            return line(leg, after, end, colour, 2, "4 5");
        case LegState::NotChecked:
            line(leg, begin, before, colour, 2.5, "0.1 6");
            return line(leg, after, end, colour, 2.5, "0.1 6");
        case LegState::Checking:
            line(leg, begin, before, colour, 4, "8 7");
            return line(leg, after, end, colour, 4, "8 7", 0.35);
        case LegState::Likely:
            line(leg, begin, before, colour, 4);
            return line(leg, after, end, colour, 2, "4 5");
        case LegState::Verified:
            line(leg, begin, before, colour, 4);
            return line(leg, after, end, colour, 4);
        case LegState::Attention:
            line(leg, begin, before, colour, 4);
            return line(leg, after, end, colour, 4, "0.1 7");
        case LegState::Failed:
            line(leg, begin, before, colour, 4);
            return line(leg, after + 10, end - 4, idle, 2.5, "0.1 6");
        }
    }

    void text(const QString &content, double atX, double atY, double size, int weight, const char *colour)
    {
        m_svg += u"<text x=\"%1\" y=\"%2\" font-size=\"%3\" font-weight=\"%4\" fill=\"%5\" text-anchor=\"middle\">%6</text>\n"_qs
                     .arg(number(atX), number(atY), number(size))
                     .arg(weight)
                     .arg(QLatin1String(colour), escaped(content));
    }

    void drawLeg(int at)
    {
        const setup::Leg &leg = m_path.legs.at(size_t(at));
        const Colours colours = coloursOf(leg.state);
        const QString word = CallPath::word(leg);
        m_svg += u"<g id=\"leg-%1\" class=\"%2\">\n"_qs.arg(at + 1).arg(setup::token(leg.state));
        m_svg += u"<title>%1</title>\n"_qs.arg(escaped(m_path.spoken(at)));
        lines(at, leg.state, colours.line);
        m_svg += icon(setup::token(leg.state), x(at + 0.5), lineY, markSide, colours.line);
        text(word, x(at + 0.5), lineY - 20, 12, 600, colours.word);
        m_svg += u"</g>\n"_qs;
    }

    void drawStation(int at)
    {
        const setup::Station &station = m_path.stations.at(size_t(at));
        m_svg += u"<g id=\"station-%1\">\n"_qs.arg(at + 1);
        m_svg += u"<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"#ffffff\" stroke=\"%4\" stroke-width=\"1.5\"%5/>\n"_qs
                     .arg(number(x(at)), number(lineY), number(radius), station.exists ? u"#7f8d95"_qs : QString::fromLatin1(idle),
                          station.exists ? QString() : u" stroke-dasharray=\"4 4\""_qs);
        m_svg += icon(QLatin1String(stationIcons[at]), x(at), lineY, iconSide, "#15232b");
        text(station.name, x(at), lineY + 44, 13, 600, "#15232b");
        if (!station.detail.isEmpty())
            text(QChar(0x2068) + elided(station.detail, m_step - 20, 12) + QChar(0x2069), x(at), lineY + 62, 12, 400, "#4f606a");
        m_svg += u"</g>\n"_qs;
    }

    const CallPath &m_path;
    const bool m_mirrored;
    double m_step, m_width;
    QString m_svg;
};

} // namespace

QByteArray CallPathSvg::draw(const CallPath &path, Qt::LayoutDirection direction)
{
    addCallPathData();
    return Drawing(path, direction).make(tr("Call path")).toUtf8();
}

} // namespace trunkline::report
