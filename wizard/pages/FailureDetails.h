#pragma once

#include "setup/Failure.h"

#include <QWidget>
#include <optional>

namespace trunkline::widgets {
class CopyButton;
class Disclosure;
class Text;
}

namespace trunkline::pages {

/// What is behind a failure: what happened, what to do and who does it, and – for support alone – the codes.
class FailureDetails : public QWidget
{
    Q_OBJECT
public:
    explicit FailureDetails(QWidget *parent = nullptr);

    /// Nothing: hidden.
    void tell(const std::optional<setup::Failure> &failure);
    /// Everything as text, with the codes.
    static QString asText(const setup::Failure &failure);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void show(const setup::Failure &failure);

    std::optional<setup::Failure> m_failure;
    widgets::Disclosure *m_fold;
    widgets::Text *m_happenedHead, *m_happened, *m_othersHead, *m_others, *m_stepsHead, *m_steps, *m_who, *m_supportHead, *m_support;
    widgets::CopyButton *m_copy;
};

} // namespace trunkline::pages
