#include "CommandLine.h"

#include "KnownArguments.h"

namespace trunkline::app {

namespace {

constexpr int widest = 100;

/// Broken at blanks; the lines after the first begin `indent` further right.
QString wrapped(const QString &text, int indent = 0)
{
    QString lines;
    qsizetype at = indent;
    for (const QString &word : text.split(u' ')) {
        if (at > indent && at + 1 + word.size() > widest) {
            lines += u'\n' + QString(indent, u' ');
            at = indent;
        } else if (at > indent) {
            lines += u' ';
            ++at;
        }
        lines += word;
        at += word.size();
    }
    return lines + u'\n';
}

QString row(const QString &left, const QString &text)
{
    constexpr int indent = 30;
    return u"  "_qs + left.leftJustified(indent - 3) + u' ' + wrapped(text, indent);
}

} // namespace

QString KnownArguments::formatNames()
{
    QStringList names;
    for (const report::SheetFormat format : report::sheetFormats())
        names.append(report::token(format));
    return names.join(u", "_qs);
}

QString CommandLine::help()
{
    QString text = tr("Trunkline gives a voice gateway a phone number through a Twilio trunk.") + u"\n\n"_qs;
    text += row(u"trunkline"_qs, tr("Start the wizard."));
    text += row(u"trunkline apply FILE"_qs, tr("Set up the line that the file describes, as far as it is not there yet."));
    text += row(u"trunkline check FILE"_qs, tr("Compare the line with the file. Changes nothing."));
    text += row(u"trunkline check --trunk NAME"_qs, tr("Look at any trunk of the account and say what keeps calls from arriving. Changes nothing."));
    text += row(u"trunkline undo JOURNAL"_qs, tr("Take back what a set-up made. The number is kept."));
    text += row(u"trunkline sheet FILE"_qs, tr("Print what a firewall has to let in for Twilio’s calls. The address of a gateway will do, too."));
    text += row(u"trunkline probe ADDRESS"_qs, tr("Ask a gateway over SIP whether it answers this computer."));
    text += row(u"trunkline calls"_qs, tr("Print the calls of a trunk, and what went wrong with those that failed. Needs --trunk."));
    text += row(u"trunkline watch"_qs, tr("Print a line of JSON for each new call and alert of a trunk, until stopped. Needs --trunk."));
    text += row(u"trunkline monitor"_qs, tr("Open the monitor window."));
    text += row(u"trunkline practice"_qs, tr("Offer a simulated Twilio account on this computer, until stopped."));
    text += u'\n' + tr("Options") + u'\n';
    for (const KnownOption &option : KnownArguments::options) {
        QString about = tr(option.text);
        if (latin(option.name) == u"variant")
            about = about.arg(practice::variantNames().join(u", "_qs));
        else if (latin(option.name) == u"mishap")
            about = about.arg(practice::mishapNames().join(u", "_qs));
        else if (latin(option.name) == u"format")
            about = about.arg(KnownArguments::formatNames());
        text += row(u"--"_qs + latin(option.name) + (option.value ? QString(u' ' + latin(option.value)) : QString()), about);
    }
    text += row(u"-h, --help"_qs, tr("Show this text."));
    text += row(u"-v, --version"_qs, tr("Show the version."));
    text += u'\n' + tr("Environment") + u'\n';
    text += row(u"TWILIO_ACCOUNT_SID"_qs, tr("The account."));
    text += row(u"TWILIO_AUTH_TOKEN"_qs, tr("Its token; or, instead of the token:"));
    text += row(u"TWILIO_API_KEY, _API_SECRET"_qs, tr("An API key of the account and the key’s secret. They go before the token."));
    text += row(u"TWILIO_REGION, TWILIO_EDGE"_qs, tr("Another region than US1, and the way to it."));
    text += row(u"TRUNKLINE_TWILIO_ENDPOINT"_qs, tr("Like --twilio-endpoint, for the wizard too."));
    text += u'\n' + wrapped(tr("Exit status: 0 done, verified or answered, 1 failed, 2 wrong arguments or file, 3 not as asked or no answer, "
                               "4 stopped and can be resumed, 5 sign-in refused, 6 cannot tell from here."));
    return text;
}

} // namespace trunkline::app
