#include "pages/TwilioSite.h"

#include <QDesktopServices>
#include <QUrl>

namespace trunkline::pages {

void TwilioSite::open()
{
    QDesktopServices::openUrl(QUrl(u"https://console.twilio.com"_qs));
}

} // namespace trunkline::pages
