<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>trunkline::pages::AccountCard</name>
    <message numerus="yes">
        <source>Checked %n min ago</source>
        <translation>
            <numerusform>Checked %n min ago</numerusform>
            <numerusform>Checked %n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Findings</name>
    <message numerus="yes">
        <source>Fi&amp;x all (%n)</source>
        <translation>
            <numerusform>Fi&amp;x all (%n)</numerusform>
            <numerusform>Fi&amp;x all (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::FurtherGateways</name>
    <message numerus="yes">
        <source>A trunk can have up to %n gateway(s).</source>
        <translation>
            <numerusform>A trunk can have up to %n gateway.</numerusform>
            <numerusform>A trunk can have up to %n gateways.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInTrouble</name>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation>
            <numerusform>Trying again in %n s.</numerusform>
            <numerusform>Trying again in %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trunkline tries again by itself in %n s.</source>
        <translation>
            <numerusform>Trunkline tries again by itself in %n s.</numerusform>
            <numerusform>Trunkline tries again by itself in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkChoice</name>
    <message numerus="yes">
        <source>%n phone number(s)</source>
        <translation>
            <numerusform>%n phone number</numerusform>
            <numerusform>%n phone numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gateway(s)</source>
        <translation>
            <numerusform>%n gateway</numerusform>
            <numerusform>%n gateways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::TrunkPage</name>
    <message numerus="yes">
        <source>%n changed</source>
        <comment>settings</comment>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::ChangeText</name>
    <message numerus="yes">
        <source>Delete the trunk %1 and its %n gateway(s)</source>
        <translation>
            <numerusform>Delete the trunk %1 and its %n gateway</numerusform>
            <numerusform>Delete the trunk %1 and its %n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>Add %n gateway</numerusform>
            <numerusform>Add %n gateways</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Runner</name>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation>
            <numerusform>Add %n gateway</numerusform>
            <numerusform>Add %n gateways</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n gateway(s) off the trunk</source>
        <translation>
            <numerusform>Take %n gateway off the trunk</numerusform>
            <numerusform>Take %n gateways off the trunk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Verification</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::sip::ProbeText</name>
    <message numerus="yes">
        <source>%n of its addresses did not answer.</source>
        <translation>
            <numerusform>%n of its addresses did not answer.</numerusform>
            <numerusform>%n of its addresses did not answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more address(es) were not asked</source>
        <translation>
            <numerusform>%n more address was not asked</numerusform>
            <numerusform>%n more addresses were not asked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran out %n day(s) ago</source>
        <translation>
            <numerusform>ran out %n day ago</numerusform>
            <numerusform>ran out %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>none, after asking %n time(s)</source>
        <translation>
            <numerusform>none, after asking once</numerusform>
            <numerusform>none, after asking %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
