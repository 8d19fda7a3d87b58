#include "Languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace trunkline::app {

namespace {

const QString settingsKey = QStringLiteral("language");

/// Numbers, addresses and SIP codes stay in Latin digits, and so do those around them: the Emirates write Arabic that way.
QLocale usual(const QString &language)
{
    return QLocale(language == u"ar" ? u"ar_AE"_qs : language);
}

} // namespace

/// Our texts and, where we have none, Qt's own. One translator for both, so that a change is announced once.
class Languages::Texts : public QTranslator
{
public:
    explicit Texts(const QString &language)
    {
        // What is missing stays English.
        std::ignore = m_ours.load(u":/i18n/trunkline_"_qs + language + u".qm");
        std::ignore = m_qts.load(u"qtbase_"_qs + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }

    QString translate(const char *context, const char *text, const char *disambiguation, int n) const override
    {
        const QString ours = m_ours.translate(context, text, disambiguation, n);
        return ours.isNull() ? m_qts.translate(context, text, disambiguation, n) : ours;
    }
    bool isEmpty() const override { return false; }

private:
    QTranslator m_ours, m_qts;
};

Languages::Languages() = default;

Languages::~Languages() = default;

QStringList Languages::known()
{
    return {u"en"_qs, u"de"_qs, u"ar"_qs};
}

QString Languages::preferred()
{
    const QString chosen = QSettings().value(settingsKey).toString();
    if (known().contains(chosen))
        return chosen;
    for (const QString &wish : QLocale::system().uiLanguages()) {
        const QString language = wish.section(u'-', 0, 0);
        if (known().contains(language))
            return language;
    }
    return u"en"_qs;
}

void Languages::use(const QString &language)
{
    m_current = language;
    // The region stays the system's where it speaks the language: 3. Juni, and 3 June, not June 3.
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.name().section(u'_', 0, 0) == language ? system : usual(language));
    auto texts = std::make_unique<Texts>(language);
    QCoreApplication::installTranslator(texts.get());
    m_texts = std::move(texts); // the former one is removed only now, so that no window asks in between
}

} // namespace trunkline::app
