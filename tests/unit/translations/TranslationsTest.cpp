#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message
{
    QString context, source, comment;
    QStringList forms; ///< one, or one per plural form
    bool numerus = false;
    bool unfinished = false;

    QString key() const { return context + u" | "_qs + source + (comment.isEmpty() ? QString() : QString(u" | "_qs + comment)); }
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.numerus = xml.attributes().value(u"numerus"_qs) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const QString type = xml.attributes().value(u"type"_qs).toString();
            message.unfinished = type == u"unfinished";
            if (!message.numerus) {
                message.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                message.forms += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Message> messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                messages += readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return messages;
}

QStringList matches(const QString &pattern, const QString &text)
{
    QStringList found;
    auto at = QRegularExpression(pattern).globalMatch(text);
    while (at.hasNext())
        found += at.next().captured();
    found.sort();
    return found;
}

QStringList placeholders(const QString &text)
{
    return matches(u"%L?\\d+"_qs, text);
}

QStringList tags(const QString &text)
{
    return matches(u"</?[a-z]+"_qs, text);
}

/// "&Next": the letter after a single & is pressed with Alt.
qsizetype accelerators(const QString &text)
{
    return matches(u"&(?![&\\s]|[a-z]+;)"_qs, QString(text).remove(u"&&"_qs)).size();
}

/// The first few, one a line, for a message that can be read.
QByteArray list(const QString &about, const QStringList &texts)
{
    QString all = about;
    for (const QString &text : texts.first(std::min<qsizetype>(texts.size(), 15)))
        all += u"\n  "_qs + text;
    return all.toUtf8();
}

} // namespace

/// The .ts files hold every text of the program, translated, with everything in it that the program fills in.
class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &language : languages()) {
            QVERIFY(QFile::copy(committed(language), updated(language)));
            QFile::setPermissions(updated(language), QFile::ReadOwner | QFile::WriteOwner);
            QStringList arguments{u"-silent"_qs, u"-locations"_qs, u"none"_qs, u"-no-obsolete"_qs, u"-no-ui-lines"_qs, u"-extensions"_qs, u"cpp,h"_qs};
            if (language == u"en")
                arguments += u"-pluralonly"_qs;
            arguments += {source(u"wizard"_qs), source(u"app"_qs), u"-ts"_qs, updated(language)};
            QProcess lupdate;
            lupdate.start(QStringLiteral(TRUNKLINE_LUPDATE), arguments);
            QVERIFY(lupdate.waitForFinished(60'000));
            QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError());
            m_texts.insert(language, read(updated(language)));
            QVERIFY(!m_texts.value(language).isEmpty());
        }
    }

    void nothingIsMissingInTheFile_data() { languageRows(); }
    void nothingIsMissingInTheFile()
    {
        QFETCH(QString, language);
        QSet<QString> inSources, inFile;
        for (const Message &message : m_texts.value(language))
            inSources.insert(message.key());
        for (const Message &message : read(committed(language)))
            inFile.insert(message.key());
        const QStringList missing = (inSources - inFile).values(), gone = (inFile - inSources).values();
        QVERIFY2(missing.isEmpty(), list(u"%1 texts of the program are not in the file. Build update_translations."_qs.arg(missing.size()), missing));
        QVERIFY2(gone.isEmpty(), list(u"%1 texts of the file are not in the program any more. Build update_translations."_qs.arg(gone.size()), gone));
    }

    void everyTextIsTranslated_data() { languageRows(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QStringList missing;
        for (const Message &message : m_texts.value(language))
            if (message.unfinished || message.forms.isEmpty() || message.forms.contains(QString()))
                missing += message.key();
        QVERIFY2(missing.isEmpty(), list(u"%1 of %2 texts are not translated:"_qs.arg(missing.size()).arg(m_texts.value(language).size()), missing));
    }

    void everyPluralHasAllItsForms_data() { languageRows(); }
    void everyPluralHasAllItsForms()
    {
        QFETCH(QString, language);
        const qsizetype forms = language == u"ar" ? 6 : 2;
        QStringList wrong;
        for (const Message &message : m_texts.value(language))
            if (message.numerus && message.forms.size() != forms)
                wrong += message.key();
        QVERIFY2(wrong.isEmpty(), list(u"Not %1 forms:"_qs.arg(forms), wrong));
    }

    void whatIsFilledInIsKept_data() { languageRows(); }
    void whatIsFilledInIsKept()
    {
        QFETCH(QString, language);
        QStringList wrong;
        forEachTranslation(language, [&](const Message &message, const QString &form, bool isLast) {
            // "One gateway" and the Arabic dual need no number; where it is many, it must be there.
            const bool numberLost = isLast && message.source.contains(u"%n"_qs) && !form.contains(u"%n"_qs) && !form.contains(u"%Ln"_qs);
            if (placeholders(form) != placeholders(message.source) || numberLost)
                wrong += message.key();
        });
        QVERIFY2(wrong.isEmpty(), list(u"Placeholders differ:"_qs, wrong));
    }

    void markUpIsKept_data() { languageRows(); }
    void markUpIsKept()
    {
        QFETCH(QString, language);
        QStringList wrong;
        forEachTranslation(language, [&](const Message &message, const QString &form, bool) {
            if (tags(form) != tags(message.source))
                wrong += message.key();
        });
        QVERIFY2(wrong.isEmpty(), list(u"<b> and the like differ:"_qs, wrong));
    }

    void everyButtonKeepsItsAltLetter_data() { languageRows(); }
    void everyButtonKeepsItsAltLetter()
    {
        QFETCH(QString, language);
        QStringList wrong;
        forEachTranslation(language, [&](const Message &message, const QString &form, bool) {
            if (accelerators(form) != accelerators(message.source))
                wrong += message.key();
        });
        QVERIFY2(wrong.isEmpty(), list(u"& differs:"_qs, wrong));
    }

    void blanksAtTheEdgesAreKept_data() { languageRows(); }
    void blanksAtTheEdgesAreKept()
    {
        QFETCH(QString, language);
        QStringList wrong;
        forEachTranslation(language, [&](const Message &message, const QString &form, bool) {
            if (form.startsWith(u' ') != message.source.startsWith(u' ') || form.endsWith(u' ') != message.source.endsWith(u' '))
                wrong += message.key();
        });
        QVERIFY2(wrong.isEmpty(), list(u"Blanks differ:"_qs, wrong));
    }

private:
    static QStringList languages() { return {u"en"_qs, u"de"_qs, u"ar"_qs}; }
    static QString source(const QString &folder) { return QDir(QStringLiteral(TRUNKLINE_SOURCE)).filePath(folder); }
    static QString committed(const QString &language) { return source(u"translations/trunkline_%1.ts"_qs.arg(language)); }
    QString updated(const QString &language) const { return m_folder.filePath(u"trunkline_%1.ts"_qs.arg(language)); }

    static void languageRows()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : languages())
            QTest::newRow(qPrintable(language)) << language;
    }

    /// What is not translated yet is complained about once, and not by every story.
    template <class Look>
    void forEachTranslation(const QString &language, const Look &look) const
    {
        for (const Message &message : m_texts.value(language))
            for (qsizetype i = 0; i < message.forms.size(); ++i)
                if (!message.forms.at(i).isEmpty())
                    look(message, message.forms.at(i), i + 1 == message.forms.size());
    }

    QTemporaryDir m_folder;
    QHash<QString, QList<Message>> m_texts;
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
