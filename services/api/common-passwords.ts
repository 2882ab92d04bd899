// Passwords that every attacker tries first, in small letters; only those long enough to be allowed otherwise.

/** From what public lists of leaked passwords have at their top, Chinese ones included. Not a full list: an operator may deploy one. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(`
12345678 123456789 1234567890 12345679 123456780 87654321 987654321 0987654321 11111111 00000000 88888888 66666666 99999999
12341234 11223344 1122334455 112233445566 123123123 123321123 147258369 159357456 147852369 789456123 741852963 123654789 12344321
password password1 password12 password123 password1234 passw0rd p@ssw0rd p@ssword pa55word pa$$word passwort motdepasse contraseña
qwertyui qwertyuiop qwerty123 qwerty12 qwerty1234 qwert123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qazxsw2 q1w2e3r4 q1w2e3r4t5 qazwsxedc zaq12wsx
asdfghjkl asdfasdf asdf1234 zxcvbnm1 zxcvbnm123 abcd1234 abc12345 abc123456 a1234567 a12345678 a123456789 aa123456 aa12345678 aaaaaaaa
1234abcd 123456ab 123456abc 12345678a 123456789a 1234qwer qwer1234 asd123456 qwe123456 zxc123456 as123456 q123456789 z123456789
iloveyou iloveyou1 sunshine princess princess1 football football1 baseball superman superman1 starwars trustno1 welcome1 welcome123
letmein1 monkey123 dragon123 michael1 jennifer computer internet whatever corvette mercedes midnight mustang1 shadow123 master123
admin123 admin1234 admin12345 admin888 administrator root1234 rootroot toor1234 test1234 testtest guest123 user1234 changeme changeme1
default1 secret123 access14 login123 manager1 system32 oracle123 postgres database server123 windows1 microsoft google123 facebook
woaini1314 woaini520 woaini521 woaini123 woaiwojia woaini00 5201314a 520131400 5201314520 1314520520 13145200 52013140 wo123456
iloveyou520 woaizhongguo zhongguo zhongguo1 zhonghua beijing2008 wang1234 wang123456 zhang123 zhang123456 liu123456 chen123456 yang123456
qq123456 qq123456789 qq5201314 qaz123456 1qaz@wsx !qaz2wsx 1qaz!qaz a123456a caonima123 nihao123 nihaoma1 taobao123 baidu123
wodemima mima1234 mima123456 12345qwert 123qweasd 123qweasdzxc qweasdzxc qwe123qwe zaq1zaq1 p0o9i8u7 1a2b3c4d a1b2c3d4 abcdefgh abcdefg1
`.trim().split(/\s+/))
