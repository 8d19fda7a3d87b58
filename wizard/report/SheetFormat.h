#pragma once

#include <QList>
#include <QString>
#include <optional>

namespace trunkline::report {

/// The forms in which a network team can get what a firewall has to let in.
enum class SheetFormat { Message, Text, Nftables, Ufw, Aws, Kubernetes };

QList<SheetFormat> sheetFormats();
/// "message", "text", "nftables", "ufw", "aws", "kubernetes": as on the command line.
QString token(SheetFormat format);
std::optional<SheetFormat> sheetFormatFrom(const QString &token);
/// What a file with it is called: "twilio.nft".
QString fileName(SheetFormat format);

} // namespace trunkline::report
