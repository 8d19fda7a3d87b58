#include "OpenApi.h"

#include "OpenApiSchema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace {

constexpr int json = 5; // the length of ".json"

/// The part of the path that stands for `{…}`, by name, when the path fits the template.
std::optional<OpenApi::Fields> fit(const QString &pattern, const QString &path)
{
    const QStringList parts = pattern.split(u'/');
    const QStringList given = path.split(u'/');
    if (parts.size() != given.size())
        return {};
    OpenApi::Fields found;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString part = parts.at(i);
        QString value = given.at(i);
        if (!part.startsWith(u'{')) {
            if (part != value)
                return {};
            continue;
        }
        if (part.endsWith(u".json"_qs)) {
            if (!value.endsWith(u".json"_qs))
                return {};
            part.chop(json);
            value.chop(json);
        }
        found.append({part.mid(1, part.size() - 2), value});
    }
    return found;
}

QJsonObject parameter(const QJsonObject &operation, const QString &place, const QString &name)
{
    for (const QJsonValue &value : operation.value(u"parameters"_qs).toArray()) {
        const QJsonObject one = value.toObject();
        if (one.value(u"in"_qs).toString() == place && one.value(u"name"_qs).toString() == name)
            return one;
    }
    return {};
}

QJsonObject formSchema(const QJsonObject &operation)
{
    return operation[u"requestBody"_qs][u"content"_qs][u"application/x-www-form-urlencoded"_qs][u"schema"_qs]
        .toObject();
}

void checkAddress(const OpenApi::Exchange &exchange, const OpenApi::Fields &inPath, const QJsonObject &operation,
                  OpenApiSchema &schema, QStringList &found)
{
    for (const auto &[name, value] : inPath) {
        if (exchange.status < 400) // a refused request may be wrong on purpose
            schema.checkText(value, parameter(operation, u"path"_qs, name).value(u"schema"_qs).toObject(), name);
    }
    for (const auto &[name, value] : exchange.query) {
        const QJsonObject known = parameter(operation, u"query"_qs, name);
        if (known.isEmpty())
            found.append(u"the query parameter "_qs + name + u" is not described"_qs);
        else if (exchange.status < 400)
            schema.checkText(value, known.value(u"schema"_qs).toObject(), name);
    }
}

void checkForm(const OpenApi::Exchange &exchange, const QJsonObject &operation, OpenApiSchema &schema,
               QStringList &found)
{
    const QJsonObject form = formSchema(operation);
    const QJsonObject fields = form.value(u"properties"_qs).toObject();
    for (const auto &[name, value] : exchange.form) {
        if (!fields.contains(name))
            found.append(u"the field "_qs + name + u" is not described"_qs);
        else if (exchange.status < 400)
            schema.checkText(value, fields.value(name).toObject(), name);
    }
    for (const QJsonValue &required : form.value(u"required"_qs).toArray()) {
        const auto isIt = [&](const auto &field) { return field.first == required.toString(); };
        if (exchange.status < 400 && std::none_of(exchange.form.begin(), exchange.form.end(), isIt))
            found.append(u"the field "_qs + required.toString() + u" is missing"_qs);
    }
}

void checkSuccess(const OpenApi::Exchange &exchange, const QJsonObject &operation, OpenApiSchema &schema,
                  QStringList &found)
{
    const QJsonObject answers = operation.value(u"responses"_qs).toObject();
    const QString status = QString::number(exchange.status);
    if (!answers.contains(status)) {
        found.append(u"the status "_qs + status + u" is not described"_qs);
        return;
    }
    const QJsonObject body = answers[status][u"content"_qs][u"application/json"_qs][u"schema"_qs].toObject();
    if (!body.isEmpty())
        schema.check(QJsonDocument::fromJson(exchange.body).object(), body, u"body"_qs);
    else if (!exchange.body.isEmpty())
        found.append(u"there is a body where none is described"_qs);
}

/// The error body is in no schema: `status` and `message` always, `code` and `more_info` only together.
void checkRefusal(const OpenApi::Exchange &exchange, QStringList &found)
{
    const QJsonObject body = QJsonDocument::fromJson(exchange.body).object();
    if (body.value(u"status"_qs).toInt() != exchange.status)
        found.append(u"the refusal's status is not the HTTP status"_qs);
    if (body.value(u"message"_qs).toString().isEmpty())
        found.append(u"the refusal has no message"_qs);
    if (body.contains(u"code"_qs) != body.contains(u"more_info"_qs))
        found.append(u"the refusal's code and more_info do not come together"_qs);
    const QString page = u"https://www.twilio.com/docs/errors/"_qs + QString::number(body.value(u"code"_qs).toInt());
    if (body.contains(u"code"_qs) && body.value(u"more_info"_qs).toString() != page)
        found.append(u"more_info is not the page of the code"_qs);
}

} // namespace

QString OpenApi::folder()
{
    const QString shared = qEnvironmentVariable("TRUNKLINE_SHARED", QString::fromUtf8(SHARED_FOLDER));
    return QDir::cleanPath(shared + u"/twilio-openapi"_qs);
}

std::optional<OpenApi> OpenApi::read(const QString &folder)
{
    OpenApi all;
    // "min" has APIs that the folder itself has not.
    for (const QString &name : {folder, QString(folder + u"/min"_qs)}) {
        const QDir place(name);
        for (const QString &file : place.entryList({u"twilio_*.json"_qs}, QDir::Files)) {
            QFile content(place.filePath(file));
            if ((name != folder && QFile::exists(QDir(folder).filePath(file))) || !content.open(QIODevice::ReadOnly))
                continue;
            all.add(QJsonDocument::fromJson(content.readAll()).object());
        }
    }
    return all.m_operations.empty() ? std::nullopt : std::optional(all);
}

OpenApi OpenApi::from(const QJsonObject &description)
{
    OpenApi one;
    one.add(description);
    return one;
}

void OpenApi::add(const QJsonObject &description)
{
    const QJsonObject paths = description.value(u"paths"_qs).toObject();
    const QJsonObject schemas = description[u"components"_qs][u"schemas"_qs].toObject();
    const QString host = QUrl(description[u"servers"_qs][0][u"url"_qs].toString()).host();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (const QString &method : {u"get"_qs, u"post"_qs, u"delete"_qs}) {
            if (methods.contains(method)) {
                m_operations.push_back({host.section(u'.', 0, 0), method.toUpper().toLatin1(), path.key(),
                                        methods.value(method).toObject(), schemas});
            }
        }
    }
}

const OpenApi::Operation *OpenApi::find(const QByteArray &method, const QString &path, const QString &product) const
{
    const Operation *best = nullptr;
    for (const Operation &operation : m_operations) {
        if (operation.method != method || (!product.isEmpty() && operation.product != product) ||
            !fit(operation.path, path))
            continue;
        // "IncomingPhoneNumbers/Local.json" fits "IncomingPhoneNumbers/{Sid}.json", too: fewer placeholders win.
        if (!best || operation.path.count(u'{') < best->path.count(u'{'))
            best = &operation;
    }
    return best;
}

QStringList OpenApi::problems(const Exchange &exchange) const
{
    const QString what = QString::fromLatin1(exchange.method) + u" "_qs + exchange.path;
    const Operation *operation = find(exchange.method, exchange.path, exchange.product);
    if (!operation)
        return {what + u": Twilio has no such operation"_qs};
    QStringList found;
    OpenApiSchema schema(operation->schemas, found);
    const Fields inPath = fit(operation->path, exchange.path).value_or(Fields());
    checkAddress(exchange, inPath, operation->description, schema, found);
    checkForm(exchange, operation->description, schema, found);
    if (exchange.status / 100 == 2)
        checkSuccess(exchange, operation->description, schema, found);
    if (exchange.status >= 400)
        checkRefusal(exchange, found);
    for (QString &problem : found)
        problem.prepend(what + u": "_qs);
    return found;
}

QStringList OpenApi::operations() const
{
    QStringList all;
    for (const Operation &operation : m_operations)
        all.append(QString::fromLatin1(operation.method) + u" "_qs + operation.path);
    return all;
}

QString OpenApi::operationOf(const QByteArray &method, const QString &path) const
{
    const Operation *operation = find(method, path, {});
    return operation ? QString(QString::fromLatin1(method) + u" "_qs + operation->path) : QString();
}
