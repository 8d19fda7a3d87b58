#include "report/SheetFormat.h"

namespace trunkline::report {

QList<SheetFormat> sheetFormats()
{
    return {SheetFormat::Message, SheetFormat::Text, SheetFormat::Nftables, SheetFormat::Ufw, SheetFormat::Aws, SheetFormat::Kubernetes};
}

QString token(SheetFormat format)
{
    switch (format) {
    case SheetFormat::Message:
        return u"message"_qs;
    case SheetFormat::Text:
        return u"text"_qs;
    case SheetFormat::Nftables:
        return u"nftables"_qs;
    case SheetFormat::Ufw:
        return u"ufw"_qs;
    case SheetFormat::Aws:
        return u"aws"_qs;
    case SheetFormat::Kubernetes:
        return u"kubernetes"_qs;
    }
    Q_UNREACHABLE();
}

std::optional<SheetFormat> sheetFormatFrom(const QString &wanted)
{
    for (const SheetFormat format : sheetFormats())
        if (token(format) == wanted)
            return format;
    return std::nullopt;
}

QString fileName(SheetFormat format)
{
    switch (format) {
    case SheetFormat::Message:
        return u"message-to-network-team.txt"_qs;
    case SheetFormat::Text:
        return u"twilio-networks.txt"_qs;
    case SheetFormat::Nftables:
        return u"twilio.nft"_qs;
    case SheetFormat::Ufw:
        return u"twilio-ufw.sh"_qs;
    case SheetFormat::Aws:
        return u"twilio-aws.json"_qs;
    case SheetFormat::Kubernetes:
        return u"twilio-networkpolicy.yaml"_qs;
    }
    Q_UNREACHABLE();
}

} // namespace trunkline::report
