#!/bin/sh
# Lets Twilio’s calls in to 203.0.113.10, voice.example.com.
# Twilio’s networks as of 2026-11-22, from https://www.twilio.com/docs/sip-trunking/ip-addresses
# On a router in front of the gateway write “ufw route allow” instead of “ufw allow”.
set -e
ufw allow proto tcp from 54.172.60.0/30 to any port 5060 comment 'Twilio ashburn'
ufw allow proto tcp from 54.244.51.0/30 to any port 5060 comment 'Twilio umatilla'
ufw allow proto tcp from 54.171.127.192/30 to any port 5060 comment 'Twilio dublin'
ufw allow proto tcp from 35.156.191.128/30 to any port 5060 comment 'Twilio frankfurt'
ufw allow proto tcp from 54.65.63.192/30 to any port 5060 comment 'Twilio tokyo'
ufw allow proto tcp from 54.169.127.128/30 to any port 5060 comment 'Twilio singapore'
ufw allow proto tcp from 54.252.254.64/30 to any port 5060 comment 'Twilio sydney'
ufw allow proto tcp from 177.71.206.192/30 to any port 5060 comment 'Twilio sao-paulo'
ufw allow proto tcp from 54.172.60.0/30 to any port 5061 comment 'Twilio ashburn'
ufw allow proto tcp from 54.244.51.0/30 to any port 5061 comment 'Twilio umatilla'
ufw allow proto tcp from 54.171.127.192/30 to any port 5061 comment 'Twilio dublin'
ufw allow proto tcp from 35.156.191.128/30 to any port 5061 comment 'Twilio frankfurt'
ufw allow proto tcp from 54.65.63.192/30 to any port 5061 comment 'Twilio tokyo'
ufw allow proto tcp from 54.169.127.128/30 to any port 5061 comment 'Twilio singapore'
ufw allow proto tcp from 54.252.254.64/30 to any port 5061 comment 'Twilio sydney'
ufw allow proto tcp from 177.71.206.192/30 to any port 5061 comment 'Twilio sao-paulo'
ufw allow proto udp from 168.86.128.0/18 to any port 10000:60000 comment 'Twilio media'
