#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

/// Compares JSON values with the schemas of one OpenAPI file.
class OpenApiSchema
{
public:
    OpenApiSchema(QJsonObject schemas, QStringList &problems)
        : m_schemas(std::move(schemas))
        , m_problems(problems)
    {}

    /// A body, or a part of one; `where` says which part in a problem's sentence.
    void check(const QJsonValue &value, const QJsonObject &schema, const QString &where);
    /// The text of a form field, query parameter or part of the path.
    void checkText(const QString &text, const QJsonObject &schema, const QString &where);

    QJsonObject resolved(const QJsonObject &schema) const;

private:
    void checkObject(const QJsonObject &object, const QJsonObject &schema, const QString &where);
    void checkString(const QString &text, const QJsonObject &schema, const QString &where);
    void say(const QString &where, const QString &what) { m_problems.append(where + u": "_qs + what); }

    QJsonObject m_schemas;
    QStringList &m_problems;
};
