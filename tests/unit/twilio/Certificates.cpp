#include "Certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace {

const QStringList newKey{u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:prime256v1"_qs, u"-nodes"_qs};
const QByteArray goodNames = "DNS:localhost,DNS:*.twilio.test,IP:127.0.0.1";

} // namespace

const Certificates &Certificates::instance()
{
    static const Certificates made;
    return made;
}

Certificates::Certificates()
{
    authority(u"ca"_qs);
    authority(u"other-ca"_qs);
    signedBy(u"ca"_qs, u"good"_qs, goodNames);
    signedBy(u"ca"_qs, u"other-name"_qs, "DNS:other.example");
    signedBy(u"ca"_qs, u"expired"_qs, goodNames,
             {u"-startdate"_qs, u"20200101000000Z"_qs, u"-enddate"_qs, u"20210101000000Z"_qs});
    signedBy(u"ca"_qs, u"not-yet-valid"_qs, goodNames,
             {u"-startdate"_qs, u"20900101000000Z"_qs, u"-enddate"_qs, u"20910101000000Z"_qs});
    signedBy(u"other-ca"_qs, u"unknown-issuer"_qs, goodNames);
    selfSigned(u"self-signed"_qs);

    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromPath(m_folder.filePath(u"ca.pem"_qs)));
    QSslConfiguration::setDefaultConfiguration(trusting);
}

QSslConfiguration Certificates::server(const QString &which) const
{
    QFile key(m_folder.filePath(which + u".key"_qs));
    if (!key.open(QIODevice::ReadOnly))
        qFatal("no key for %s", qPrintable(which));
    QSslConfiguration server = QSslConfiguration::defaultConfiguration();
    server.setPeerVerifyMode(QSslSocket::VerifyNone);
    server.setLocalCertificateChain(QSslCertificate::fromPath(m_folder.filePath(which + u".pem"_qs)));
    server.setPrivateKey(QSslKey(key.readAll(), QSsl::Ec));
    return server;
}

void Certificates::authority(const QString &name)
{
    openssl(QStringList{u"req"_qs, u"-x509"_qs} + newKey
            + QStringList{u"-keyout"_qs, name + u".key"_qs, u"-out"_qs, name + u".pem"_qs, u"-days"_qs, u"30"_qs,
                          u"-subj"_qs, u"/CN=Test "_qs + name, u"-addext"_qs, u"basicConstraints=critical,CA:TRUE"_qs,
                          u"-addext"_qs, u"keyUsage=critical,keyCertSign,cRLSign"_qs});
}

void Certificates::signedBy(const QString &authority, const QString &name, const QByteArray &names,
                            const QStringList &dates)
{
    openssl(QStringList{u"req"_qs} + newKey
            + QStringList{u"-keyout"_qs, name + u".key"_qs, u"-out"_qs, name + u".csr"_qs, u"-subj"_qs, u"/CN=Server"_qs});
    write(name + u".cnf"_qs, "[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=.\ndatabase=index\nserial=serial\ndefault_md=sha256\n"
                             "policy=p\nunique_subject=no\nx509_extensions=e\n[p]\ncommonName=supplied\n[e]\n"
                             "basicConstraints=CA:FALSE\nextendedKeyUsage=serverAuth\nsubjectAltName="
                                 + names + '\n');
    write(u"index"_qs, {});
    write(u"serial"_qs, QByteArray::number(1000 + qHash(name) % 8000) + '\n');
    openssl(QStringList{u"ca"_qs, u"-batch"_qs, u"-config"_qs, name + u".cnf"_qs, u"-cert"_qs, authority + u".pem"_qs,
                        u"-keyfile"_qs, authority + u".key"_qs, u"-in"_qs, name + u".csr"_qs, u"-out"_qs,
                        name + u".pem"_qs, u"-notext"_qs}
            + (dates.isEmpty() ? QStringList{u"-days"_qs, u"30"_qs} : dates));
}

void Certificates::selfSigned(const QString &name)
{
    openssl(QStringList{u"req"_qs, u"-x509"_qs} + newKey
            + QStringList{u"-keyout"_qs, name + u".key"_qs, u"-out"_qs, name + u".pem"_qs, u"-days"_qs, u"30"_qs,
                          u"-subj"_qs, u"/CN=localhost"_qs, u"-addext"_qs,
                          u"subjectAltName="_qs + QString::fromLatin1(goodNames)});
}

void Certificates::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_qs, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
}

void Certificates::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}
