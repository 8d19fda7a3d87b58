<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en_US">
<context>
    <name>trunkline::pages::AboutDialog</name>
    <message>
        <source>About Trunkline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives a voice gateway a phone number through a Twilio trunk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, made with Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the Apache License 2.0. Trunkline is not made by Twilio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System colours, for high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduce motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides or turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountCard</name>
    <message>
        <source>Check a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some older trial accounts may have a trunk, with limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only callers you have verified with Twilio get through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One trunk and one phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four calls at a time, ten minutes each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not visible with this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected to Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial</source>
        <comment>type of account</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full</source>
        <comment>type of account</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, free units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a trial account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio offers trunks only after an upgrade. Upgrade now and check again, or practise in the meantime – nothing you enter is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade at Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance may not be enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 left. Add money in Twilio before you buy a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checked %n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AccountForm</name>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth &amp;Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API ke&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account SID, starts with AC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auth To&amp;ken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Auth Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide Auth Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AP&amp;I key SID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key SID, starts with SK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;cret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>United States (most accounts)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Where do I find these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do I find these codes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netw&amp;ork settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied both codes at once? Paste them into either box. Trunkline sorts them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If your company uses a proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;member on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Auth Token doesn’t belong to this Account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key and secret don’t belong to this Account SID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use codes that were made for this region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring, so you enter the codes each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keyring may be locked. Unlock it and open this page again, or enter the codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the system keyring, protected by your login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter all three codes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter both codes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the Auth Token first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the API key SID first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the secret first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the Account SID first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both codes recognised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account SID recognised. Paste the Auth Token on its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::AvailableModel</name>
    <message>
        <source>Calls and texts</source>
        <comment>what a phone number can do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what a phone number can do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <comment>heading of a table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can do</source>
        <comment>heading of a table: what a number can do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per month</source>
        <comment>heading of a table: price</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodeField</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::CodesDrawing</name>
    <message>
        <source>Drawing of the Account info box on the Twilio home page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing of the API keys page at Twilio.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::GatewayFields</name>
    <message>
        <source>port %1, %2</source>
        <extracomment>Beside a gateway&apos;s address: &quot;port 5060, TCP&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>203.0.113.10 or voice.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also paste a SIP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;ste</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a gateway address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;CP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recommended</source>
        <comment>behind TCP</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;UDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do I find the public address?</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to TLS</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the port first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a public address first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to TLS first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address means “this computer”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio can’t use it. Enter the public address of your gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio can’t reach this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works only inside your building. Enter the public address of your gateway. The person who looks after your network knows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sample address from a manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No call will arrive there. Enter the real address of your gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted calls need TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UDP can lose calls. Twilio’s messages can be larger than 1,500 bytes, and many networks drop large UDP packets. Choose TCP unless your gateway only has UDP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your gateway needs a certificate that Twilio trusts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NetworkDialog</name>
    <message>
        <source>Network settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connects directly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This &amp;proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network team knows these values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;ort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does this computer reach the internet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used until you close Trunkline, and not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As entered before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the address of the proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NewNumberTab</name>
    <message>
        <source>Looking for numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers you can get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the whole country</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address &amp;for this number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A trial account can have one number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the number you have, or upgrade the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upgrade the account first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address in Twilio first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio must check documents before you get a number in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes days and happens in Twilio. When the number is there, choose it under “Use a number I own”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers in %1 right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No numbers with “%1” in %2 right now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another type or another country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer digits or another town.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not buy numbers in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another country, or ask Twilio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no address outside %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no address in %1 yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account has no address yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one in Twilio, under Phone Numbers and Addresses. Then look again, or choose another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices come from your account’s price list. Nothing is bought before you agree on the Review page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio needs an address in %1 for these numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toll-free numbers in %1 need no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile numbers in %1 need no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National numbers in %1 need no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local numbers in %1 need no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio needs an address for these numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberPage</name>
    <message>
        <source>Choose a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the number your callers dial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the number comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a number I &amp;own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Get a new number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can set up the line now and add a number another day. Until then nobody can call your gateway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Callers dial this number, and Twilio sends the call over your trunk to your gateway.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A number you own&lt;/b&gt; can do only one thing at a time. If something answers it today, that stops when the number moves to the trunk. Trunkline keeps the old setting, so you can undo it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;A new number&lt;/b&gt; is bought only after you agreed on the Review page. Twilio charges it every month until you cancel it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Some countries&lt;/b&gt; ask for an address or for documents before they give out a number. Twilio checks these.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <comment>second line of the step Phone number: it was put off</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberSearchForm</name>
    <message>
        <source>&amp;Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ype</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Area code or digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <comment>town: no wish</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter at least two digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumberUse</name>
    <message>
        <source>Not in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by a website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered by an app in Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forwarded to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On another trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the trunk “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this trunk already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text messages only – can’t take calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio is still checking your address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is set up for something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on another trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its calls go to the website %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its calls go to an app in Twilio. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its calls go to %1. If you move the number, they go to your gateway. Trunkline keeps the old setting, so you can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you move it, that trunk no longer gets its calls. Trunkline keeps the old setting, so you can undo this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::NumbersModel</name>
    <message>
        <source>%1 – %2</source>
        <extracomment>A number&apos;s place and what its owner called it: &quot;San Francisco – Reception&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Separates the parts of a table row when it is read aloud.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <comment>heading of a table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <comment>heading of a table</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does today</source>
        <comment>heading of a table</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::OwnedNumbersTab</name>
    <message>
        <source>Search numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the numbers again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a new number</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the two buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the box to move the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number matches “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading numbers… This takes longer than usual.</source>
        <extracomment>While numbers are loaded and it has taken more than ten seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers didn’t load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move %1 to my gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get one here. A local number in %1 costs %2 a month on your account’s price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no phone numbers yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Page</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Place</name>
    <message>
        <source>the %1</source>
        <extracomment>A country whose name has an article in English: &quot;the United States&quot;. Languages that need none translate it as %1.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local</source>
        <comment>type of phone number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toll-free</source>
        <comment>type of phone number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <comment>type of phone number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National</source>
        <comment>type of phone number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <comment>type of phone number</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SettingUpPage</name>
    <message>
        <source>&amp;Set up another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop after buying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on without a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;reate it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add an address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;gn in again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the &amp;plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy &amp;it at its monthly price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy &amp;it for %1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunkline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunkline finishes the current step and remembers where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;Trunkline looks at the account, does what the plan said, and reads everything back. Each line of the list is one step.&lt;/p&gt;&lt;p&gt;You can stop at any time. What is done stays in place, and the next start goes on from there.&lt;/p&gt;&lt;p&gt;If the connection drops, Trunkline looks what is there before it does anything else. Nothing is bought twice.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>second line of the step “Set up”</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords and codes are hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixing your line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up your line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes about 20 seconds. You can leave the window open and do something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking the line down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You still own %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You still own %1 (%2 a month).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Trunkline made is gone, except for what is named below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking what is there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress, step %1 of %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds a step took</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s (%3 of %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying again, %1</source>
        <comment>state of a step, for screen readers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number now costs %1 a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some things stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SignInTrouble</name>
    <message>
        <source>This computer can’t reach the internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the cable or Wi-Fi. If your company uses a proxy, enter it in the network settings. Your codes are still here – nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio didn’t accept these codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the Auth Token again: it changes when someone makes a new one. If it still fails, try another region – each region has its own token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do I find these?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the key still exists, and paste its secret again. If it still fails, try another region – each region has its own keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key may not change phone settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another key, or sign in with the Auth Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the Auth Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio has suspended this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is often an unpaid bill. Sort it out with Twilio, then check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the codes of another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio doesn’t answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The internet works, but Twilio doesn’t answer. Your firewall may block it, or Twilio has a fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your proxy wants a name and a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter them in the network settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to Twilio isn’t safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between this computer and Twilio changes the connection. Your codes were not sent. Ask your network team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio is busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Trying again in %n s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is connected to a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from any address we tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked, because there is no network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked, because the internet is out of reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the network goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Trunkline tries again by itself in %n s.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::pages::SimilarNumbers</name>
    <message>
        <source>Similar numbers at the same price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search f&amp;or others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for numbers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no similar numbers right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers didn’t load. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Steps</name>
    <message>
        <source>Twilio account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::Troubles</name>
    <message>
        <source>You stopped before the line was down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything so far is done and stays in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number needs an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers in %1 need an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For support: code %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step didn’t work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything before it is done and stays in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set-up can’t begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trunk is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone deleted it while Trunkline was working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number was taken in the meantime. Everything before it is done and stays in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else bought it a moment ago. You were not charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you continue, Trunkline first looks what is already there. It never buys twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also close Trunkline and continue tomorrow. It starts again from this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio couldn’t charge the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add money or another card in Twilio, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The purchase was declined. You were not charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio needs an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one, then continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone made a new Auth Token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio no longer accepts the Auth Token.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::pages::WaitingLine</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 This takes longer than usual.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::CallPath</name>
    <message>
        <source>Planned</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <comment>state of a part of the line: probably works</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <comment>state of a part of the line: look at this</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two stations of the line, for example: Phone number to Twilio trunk</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a joint of the line and its state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::ChangeText</name>
    <message>
        <source>Create the trunk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send its calls to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on the gateway %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off the old gateway %1 on this trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the order of the gateway %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy the number %1 and connect it to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 from the trunk “%2” to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 from an app in Twilio to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 from the website %2 to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect %1 to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1 from the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 back to the trunk “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 back to the app in Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 back to the website %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the gateway %1 off the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the trunk %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete the trunk %1 and its %n gateway(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Turn on encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off call transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on call transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change who is shown as caller after a transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on caller names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off caller names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the trunk domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the trunk domain to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the web address for when nothing answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Switch off the old gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy %1 and connect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what answered %1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the gateway off the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creating the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding the gateways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing the gateways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buying the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connecting the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disconnecting the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>putting the number back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing the gateways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelling the number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleting the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <comment>a price</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See Twilio</source>
        <comment>where the price stands</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio charges per call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio charges per minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Journal</name>
    <message>
        <source>The folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record belongs to another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, process %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1 cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::LocalNetwork</name>
    <message>
        <source>Wi-Fi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Runner</name>
    <message>
        <source>Found what an earlier try made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection dropped before Twilio answered. It may or may not be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything was read back from Twilio and is as you asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Add %n gateway(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n gateway(s) off the trunk</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change the settings of the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for Twilio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio is busy and asked us to wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio had a short fault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio can’t be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created trunk “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added gateway %1, order %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1 and connected it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Session</name>
    <message>
        <source>Busy</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway said it is busy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test call was not answered. Check that the gateway is on and that its firewall lets Twilio in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test call did not get through. Check the gateway’s address, and that its firewall lets Twilio in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Undo</name>
    <message>
        <source>The trunk “%1” stays: somebody else added a gateway to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trunk “%1” stays: other phone numbers are on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::setup::Verification</name>
    <message>
        <source>Account is active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not visible with this key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio has suspended this account, often because of an unpaid bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is closed. Use the codes of another account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial account: only callers you verified get through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>state of a part of the line: the number is not there any more</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No calls</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for text messages only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number is connected to the trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is on the trunk “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is answered by an app in Twilio. Its calls do not reach this trunk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is answered by the website %2. Its calls do not reach this trunk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not connected to this trunk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk has the settings you asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trunk</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one trunk is called “%1”. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no trunk called “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trunk’s settings differ from what you asked for. To do: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk sends calls to your gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trunk knows the further gateway %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address</source>
        <comment>state of a part of the line: the trunk has no address to call</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trunk doesn’t know where to send calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trunk does not send calls to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway address on the trunk is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gateway %1 is switched on, and you asked for it to be off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the gateway %1 differs from what you asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trunk calls %1 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gateway answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can’t be reached</source>
        <comment>state of a part of the line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 works only inside your building, unless another device translates it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified callers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twilio trunk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Internet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your gateway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <comment>transport and port: TCP, port 5060</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckList</name>
    <message>
        <source>planned</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a check, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CheckRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CommandRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a thing to do and what it is for</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <comment>on a button, for two seconds after it was pressed</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Disclosure</name>
    <message>
        <source>%1, unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Facts</name>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::FieldLabel</name>
    <message>
        <source>%1, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <comment>behind the name of a field that may stay empty</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::LineEdit</name>
    <message>
        <source>Looks right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>first and second line of a message, as a screen reader says them</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::NumberBanner</name>
    <message>
        <source>Your phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your phone number, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::PlanList</name>
    <message>
        <source>What Trunkline will do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressHead</name>
    <message>
        <source>Progress, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>how much is done</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ProgressList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclear</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working</source>
        <comment>state of a step, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trying again</source>
        <comment>state of a step, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>state of a step, spoken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2, %3, %4</source>
        <comment>number, how many, what is done, its state</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::RadioRow</name>
    <message>
        <source>%1. %2</source>
        <comment>a choice and what it means</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ResultCard</name>
    <message>
        <source>%1. %2</source>
        <comment>a result and what it means</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trunkline::widgets::ValueList</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>a button</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>%1 is the name of a row: Trunk SID</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a fact</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
