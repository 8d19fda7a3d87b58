#pragma once

#include "sip/Asking.h"
#include "sip/Calling.h"
#include "sip/Resolver.h"

namespace trunkline::sip {

/// One probe from beginning to end: looks up the name, asks every place at once, asks again by another connection where
/// nothing came, and says what it all means.
class ProbeRun : public QObject
{
    Q_OBJECT
public:
    ProbeRun(const Target &target, const QString &e164, const ProbeOptions &options);
    ~ProbeRun() override;

    void start();
    void stop();
    const ProbeReport &report() const { return m_report; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    void lookedUp(const NameLookup &lookup, const QVector<Place> &places);
    void ask(const Target &target, const Place &place, bool otherWay);
    void oneDone();
    void askOtherWays();
    QVector<Target> otherWays(const Asking &asking) const;
    void timeUp();
    void conclude();
    void takeStock();
    Outcome outcomeAsAsked() const;
    void judgeOtherWays();
    void call();
    void finish(Outcome outcome);

    Target m_target;
    QString m_e164;
    ProbeOptions m_options;
    std::unique_ptr<Resolver> m_resolver;
    std::vector<std::unique_ptr<Asking>> m_askings;
    std::unique_ptr<Calling> m_calling;
    QTimer m_bound, m_otherWay;
    QElapsedTimer m_clock;
    bool m_otherWaysAsked = false;
    bool m_concluded = false;
    bool m_finished = false;
    ProbeReport m_report;
};

} // namespace trunkline::sip
