using SmartVillage.Adapters.OpenSid.Connecting;

namespace SmartVillage.Adapters.OpenSid.Tests.Connecting;

public sealed class AccountRightsTests
{
    private const string Account = "'ro'@'localhost'";

    [Fact]
    public void Select_on_the_database_is_all_that_is_needed()
    {
        var rights = Judge("GRANT USAGE ON *.* TO `ro`@`localhost` IDENTIFIED BY PASSWORD '*ABC'", "GRANT SELECT, SHOW VIEW ON `opensid`.* TO `ro`@`localhost`");

        Assert.True(rights.CanReadDatabase);
        Assert.True(rights.IsReadOnly);
        Assert.Empty(rights.ReadsElsewhere);
        Assert.Empty(rights.Advice);
    }

    [Fact]
    public void Rights_to_write_are_listed_with_the_line_that_takes_them_away()
    {
        var rights = Judge("GRANT SELECT, INSERT, UPDATE ON `opensid`.* TO `ro`@`localhost`");

        Assert.Equal(["INSERT, UPDATE ON `opensid`.*"], rights.Excess);
        Assert.Equal(["REVOKE INSERT, UPDATE ON `opensid`.* FROM `ro`@`localhost`;"], rights.Advice);
    }

    [Fact]
    public void All_privileges_are_replaced_by_select()
    {
        var rights = Judge("GRANT ALL PRIVILEGES ON `opensid`.* TO `ro`@`localhost`");

        Assert.True(rights.CanReadDatabase);
        Assert.Equal(["REVOKE ALL PRIVILEGES ON `opensid`.* FROM `ro`@`localhost`;", $"GRANT SELECT ON `opensid`.* TO {Account};"], rights.Advice);
    }

    [Fact]
    public void The_administrators_account_is_not_stripped_but_replaced()
    {
        var rights = Judge("GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` IDENTIFIED VIA unix_socket WITH GRANT OPTION", "GRANT PROXY ON ''@'%' TO 'root'@'localhost' WITH GRANT OPTION");

        Assert.Equal(["ALL PRIVILEGES, GRANT OPTION ON *.*"], rights.Excess);
        Assert.Equal(["*.*"], rights.ReadsElsewhere);
        Assert.StartsWith("CREATE USER", rights.Advice[0], StringComparison.Ordinal);
        Assert.Equal("GRANT SELECT ON `opensid`.* TO 'smartvillage_ro'@'localhost';", rights.Advice[1]);
    }

    [Fact]
    public void Rights_through_a_role_are_taken_from_the_role()
    {
        var rights = Judge("GRANT `staf` TO `ro`@`localhost`", "GRANT USAGE ON *.* TO `ro`@`localhost`", "GRANT SELECT, DELETE ON `opensid`.* TO `staf`");

        Assert.Equal(["REVOKE DELETE ON `opensid`.* FROM `staf`;"], rights.Advice);
    }

    [Fact]
    public void Column_rights_are_read_past_their_lists()
    {
        var rights = Judge("GRANT SELECT (`a to b`, `c on d`), UPDATE (`e`, `f`) ON `opensid`.`tweb_penduduk` TO `ro`@`localhost`");

        Assert.True(rights.CanReadDatabase);
        Assert.Equal(["UPDATE ON `opensid`.`tweb_penduduk`"], rights.Excess);
        Assert.Equal(["REVOKE UPDATE (`e`, `f`) ON `opensid`.`tweb_penduduk` FROM `ro`@`localhost`;"], rights.Advice);
    }

    [Fact]
    public void A_right_to_pass_on_reading_is_more_than_reading()
    {
        var rights = Judge("GRANT SELECT ON `opensid`.* TO `ro`@`localhost` WITH GRANT OPTION");

        Assert.Equal(["GRANT OPTION ON `opensid`.*"], rights.Excess);
        Assert.Equal(["REVOKE GRANT OPTION ON `opensid`.* FROM `ro`@`localhost`;"], rights.Advice);
    }

    [Fact]
    public void A_role_that_could_be_switched_on_is_told_although_nobody_sees_what_it_may()
    {
        var rights = Judge("GRANT `penulis` TO `ro`@`localhost`", "GRANT SELECT ON `opensid`.* TO `ro`@`localhost`");

        Assert.Equal(["peran `penulis` (tidak aktif, haknya tidak terlihat)"], rights.Excess);
        Assert.Equal(["REVOKE `penulis` FROM `ro`@`localhost`;"], rights.Advice);
    }

    [Fact]
    public void Rights_through_roles_of_mysql_are_told_and_taken_away_with_the_role()
    {
        var own = Parse("GRANT USAGE ON *.* TO `ro`@`localhost`", "GRANT `staf`@`%` TO `ro`@`localhost`");
        var all = Parse("GRANT USAGE ON *.* TO `ro`@`localhost`", "GRANT SELECT, INSERT ON `opensid`.* TO `ro`@`localhost`", "GRANT `staf`@`%` TO `ro`@`localhost`");

        var rights = AccountRightsReader.Judge(Account, "opensid", own, all);

        Assert.True(rights.CanReadDatabase);
        Assert.Equal(["INSERT ON `opensid`.* (lewat peran)"], rights.Excess);
        Assert.Equal([$"REVOKE `staf`@`%` FROM {Account};", $"GRANT SELECT ON `opensid`.* TO {Account};"], rights.Advice);
    }

    [Fact]
    public void A_role_of_mysql_that_only_reads_is_fine()
    {
        var own = Parse("GRANT `pembaca`@`%` TO `ro`@`localhost`");
        var all = Parse("GRANT SELECT ON `opensid`.* TO `ro`@`localhost`", "GRANT `pembaca`@`%` TO `ro`@`localhost`");

        var rights = AccountRightsReader.Judge(Account, "opensid", own, all);

        Assert.True(rights is { CanReadDatabase: true, IsReadOnly: true, Advice.Count: 0 });
    }

    [Theory]
    [InlineData("test", true)]
    [InlineData("opensid", false)]
    public void What_everybody_may_counts_only_in_the_database_that_is_read(string database, bool isReadOnly) =>
        Assert.Equal(isReadOnly, Judge("GRANT SELECT ON `opensid`.* TO `ro`@`localhost`", $"GRANT SELECT, INSERT ON `{database}`.* TO PUBLIC").IsReadOnly);

    [Fact]
    public void Playing_another_account_is_more_than_reading() => Assert.Equal(
        ["REVOKE PROXY ON 'admin'@'%' FROM 'ro'@'localhost';"],
        Judge("GRANT SELECT ON `opensid`.* TO `ro`@`localhost`", "GRANT PROXY ON 'admin'@'%' TO 'ro'@'localhost'").Advice);

    [Fact]
    public void An_account_without_select_is_told_what_to_grant()
    {
        var rights = Judge("GRANT USAGE ON *.* TO `ro`@`localhost`", "GRANT SELECT ON `lain`.* TO `ro`@`localhost`");

        Assert.False(rights.CanReadDatabase);
        Assert.Equal(["`lain`.*"], rights.ReadsElsewhere);
        Assert.Equal([$"GRANT SELECT ON `opensid`.* TO {Account};"], rights.Advice);
    }

    [Fact]
    public void The_hash_of_a_password_never_comes_along()
    {
        var rights = Judge("GRANT INSERT ON *.* TO `ro`@`localhost` IDENTIFIED BY PASSWORD '*0123HASH' WITH GRANT OPTION");

        Assert.DoesNotContain("HASH", string.Join('\n', [.. rights.Excess, .. rights.Advice]), StringComparison.Ordinal);
        Assert.Equal(["INSERT, GRANT OPTION ON *.*"], rights.Excess);
    }

    [Theory]
    [InlineData("opensid", "opensid", true)]
    [InlineData("open%", "opensid", true)]
    [InlineData("%sid", "opensid", true)]
    [InlineData("open_id", "opensid", true)]
    [InlineData("open\\_id", "opensid", false)]
    [InlineData("open\\_id", "open_id", true)]
    [InlineData("opensi", "opensid", false)]
    [InlineData("opensidx", "opensid", false)]
    public void Database_names_in_grants_are_patterns(string pattern, string database, bool matches) =>
        Assert.Equal(matches, SqlLike.Matches(pattern, database));

    private static AccountRights Judge(params string[] lines) =>
        AccountRightsReader.Judge(Account, "opensid", Parse(lines));

    private static List<Grant> Parse(params string[] lines) => lines.Select(GrantParser.Parse).OfType<Grant>().ToList();
}
