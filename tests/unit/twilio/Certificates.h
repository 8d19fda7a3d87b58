#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

/// Certificates made on the spot by openssl, under an authority that this process trusts from then on. They are good
/// for 127.0.0.1, localhost and *.twilio.test.
class Certificates
{
public:
    static const Certificates &instance();

    /// For a server: "good", or what is wrong with it: "self-signed", "other-name", "expired", "not-yet-valid",
    /// "unknown-issuer".
    QSslConfiguration server(const QString &which) const;
    /// The same as files, for servers that are programs of their own. "ca" is the authority's.
    QString certificateFile(const QString &which) const { return m_folder.filePath(which + QLatin1String(".pem")); }
    QString keyFile(const QString &which) const { return m_folder.filePath(which + QLatin1String(".key")); }

private:
    Certificates();
    void authority(const QString &name);
    void signedBy(const QString &authority, const QString &name, const QByteArray &names, const QStringList &dates = {});
    void selfSigned(const QString &name);
    void openssl(const QStringList &arguments) const;
    void write(const QString &name, const QByteArray &content) const;

    QTemporaryDir m_folder;
};
