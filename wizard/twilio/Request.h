#pragma once

#include "twilio/Endpoints.h"
#include "twilio/Form.h"

namespace trunkline::twilio {

/// One question to Twilio, or one order.
struct Request
{
    enum class Verb { Get, Post, Delete };

    static Request get(Product product, const QString &path, const Form &query = {});
    static Request post(Product product, const QString &path, const Form &form);
    static Request remove(Product product, const QString &path);

    bool isWrite() const { return verb != Verb::Get; }
    QUrl url(const Endpoints &endpoints) const;
    /// "POST /v1/Trunks/TK0123…cdef": for the log and for details. Without query, host and values.
    QString described() const;

    Verb verb = Verb::Get;
    Product product = Product::Api;
    QString path;
    Form query;
    Form form;
    QUrl nextPage; ///< instead of path and query: a link that was checked to lead to the same origin
};

} // namespace trunkline::twilio
