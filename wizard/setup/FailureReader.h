#pragma once

#include "answers/JsonLines.h"
#include "setup/FailureBook.h"

#include <QJsonObject>
#include <QSet>

namespace trunkline::setup {

/// Makes the entries of a failure book. The first thing that is wrong is kept, with its line and key. What is read can be
/// told: each entry has a cause that holds for every configuration, and each { } is one that is filled in.
class FailureReader
{
    Q_DECLARE_TR_FUNCTIONS(trunkline::setup::FailureBook)
public:
    static Result<QVector<FailureBook::Entry>> read(const QByteArray &json, const QString &fileName);

private:
    struct Place
    {
        QJsonObject json;
        QString path;

        QString at(const QString &key) const { return path + u'/' + key; }
    };

    FailureReader(const QByteArray &json, const QString &fileName) : m_lines(json), m_file(fileName) {}

    void complain(const QString &path, const QString &what);
    void allow(const Place &in, const QStringList &keys);
    bool needs(const Place &in, const QString &key, bool right);
    QString text(const Place &in, const QString &key);
    QStringList texts(const Place &in, const QString &key, int least, int most);
    QVector<Place> objects(const Place &in, const QString &key);
    int index(const Place &in, const QString &key, const QStringList &words);

    FailureBook::Entry entry(const Place &in);
    FailureBook::Cause cause(const Place &in);
    void readCodes(const Place &in, FailureBook::Entry &entry);
    void readSource(const Place &in, FailureBook::Entry &entry);
    void checkPlaceholders(const Place &in, const QString &key, const QString &text);

    JsonLines m_lines;
    QString m_file;
    std::optional<Error> m_error;
    QSet<QString> m_ids, m_codes;
};

} // namespace trunkline::setup
