#pragma once

#include "answers/Draft.h"
#include "answers/WrongPart.h"

#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace trunkline::widgets {
class Button;
class Field;
class LineEdit;
class Notice;
class SegmentedChoice;
class StateMark;
class Text;
}

namespace trunkline::pages {

/// Where one gateway is: address with Paste, port, connection, and what there is to say about them. A view of the
/// gateway fields of a Draft; the dialog "Add a gateway" gives it a draft of its own.
class GatewayFields : public QWidget
{
    Q_OBJECT
public:
    explicit GatewayFields(QWidget *parent = nullptr);
    /// With a field before the address and something under that line.
    GatewayFields(widgets::Field *before, QWidget *under);

    void setDraft(Draft *draft);
    /// Gateways that are in the list already.
    void setOthers(const QVector<SipUri> &others);
    /// False where there is no drawer to show the help in.
    void setHelpOffered(bool offered);
    /// Shows the problems of all fields, also of those that nobody has left yet.
    void check();
    void focusFirstProblem();
    /// Why this gateway cannot be used yet; empty: it can.
    QString reason() const;
    /// Usable as it stands: right, not doubled, reachable or agreed to.
    std::optional<SipUri> gateway() const;

Q_SIGNALS:
    void changed();
    void helpWanted();    ///< "How do I find the public address?"
    void namePasted();    ///< a paste had a name before @

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build(widgets::Field *before, QWidget *under);
    void retranslate();
    void draftChanged();
    void addressEdited(const QString &text);
    void leaveAddress();
    void pasteFromClipboard();
    bool takeApart(const QString &pasted, bool sayIfNothing);
    bool takeServices(const QString &pasted);
    void askWhich(const QVector<PastedService> &services);
    void complain(const QString &sentence);
    void sayWhatWasFound(const PastedAddress &found);
    void sayWhatWasRecognised(const PastedAddress &found);
    void showAddress();
    void showNotice();
    void offerAnyway(bool offered);
    void showPort();
    void mark(const std::optional<WrongPart> &part);
    void showConnection();
    void offerConnections();
    QString explainConnection() const;
    std::optional<Problem> addressProblem() const;
    std::optional<SipUri> uri() const;
    bool isBlocked() const; ///< private, and not agreed to
    bool needsTls() const;

    static constexpr Transport connections[] = {Transport::Tcp, Transport::Udp, Transport::Tls}; ///< of the segments

    QPointer<Draft> m_draft;
    QVector<SipUri> m_others;
    QBoxLayout *m_first; ///< the field before, and where the gateway is
    widgets::LineEdit *m_address, *m_port;
    widgets::Field *m_addressField, *m_portField;
    widgets::Button *m_paste;
    widgets::Notice *m_notice;
    widgets::Text *m_connectionLabel;
    widgets::SegmentedChoice *m_connection;
    QWidget *m_messageLine;
    widgets::StateMark *m_mark;
    widgets::Text *m_message;
    widgets::Button *m_switchToTls;
    QString m_lastTyped;
    QString m_recognised;       ///< what the last paste was
    QString m_complaint;        ///< why the last paste gave no address
    std::optional<WrongPart> m_marked;
    bool m_helpOffered = true;
    bool m_anywayOffered = false;
    bool m_addressLeft = false; ///< the user has been there; what is wrong may be said
    bool m_portLeft = false;
    bool m_filling = false;
};

/// "TCP, port 5060": what else there is to say about a gateway beside its address.
QString describeConnection(const SipUri &uri);

} // namespace trunkline::pages
