#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

/// Twilio's published description of its API, and what of an exchange disagrees with it.
class OpenApi
{
public:
    using Fields = QList<std::pair<QString, QString>>;

    /// A request and its answer, however they were recorded.
    struct Exchange
    {
        QByteArray method;
        QString product; ///< "api", "trunking", "pricing", "monitor", "numbers"; empty: whichever has the path
        QString path;    ///< decoded, without the query
        Fields query;
        Fields form;
        int status = 0;
        QByteArray body; ///< of the answer; may be left empty when only the request is of interest (status 0)
    };

    /// The folder "twilio-openapi" beside the project, or in $TRUNKLINE_SHARED. It may be missing.
    static QString folder();
    /// Reads every description in the folder; nothing when there is none.
    static std::optional<OpenApi> read(const QString &folder);
    /// For the test of this class: a description by itself.
    static OpenApi from(const QJsonObject &description);

    /// One sentence for each thing that is not as described; empty when all is well. What Twilio's own examples do
    /// differently from its schemas is let pass.
    QStringList problems(const Exchange &exchange) const;

    /// "GET /v1/Trunks/{Sid}", for each operation that is described, and the one that an exchange belongs to.
    QStringList operations() const;
    QString operationOf(const QByteArray &method, const QString &path) const;

private:
    struct Operation
    {
        QString product;
        QByteArray method;
        QString path;            ///< the template
        QJsonObject description; ///< with every $ref of its parameters still in it
        QJsonObject schemas;     ///< of the file it is from
    };

    void add(const QJsonObject &description);
    const Operation *find(const QByteArray &method, const QString &path, const QString &product) const;

    std::vector<Operation> m_operations;
};
