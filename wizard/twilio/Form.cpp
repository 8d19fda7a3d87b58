#include "twilio/Form.h"

#include <QUrl>

namespace trunkline::twilio {

QByteArray encoded(const Form &form)
{
    QByteArray line;
    for (const auto &[name, value] : form) {
        if (!line.isEmpty())
            line += '&';
        line += QUrl::toPercentEncoding(name);
        line += '=';
        line += QUrl::toPercentEncoding(value);
    }
    return line;
}

} // namespace trunkline::twilio
