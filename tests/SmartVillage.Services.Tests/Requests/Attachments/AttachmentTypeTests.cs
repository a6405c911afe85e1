using SmartVillage.Services.Requests.Attachments;

namespace SmartVillage.Services.Tests.Requests.Attachments;

/// <summary>Types are told by their first bytes and by nothing else.</summary>
public sealed class AttachmentTypeTests
{
    [Theory]
    [InlineData("FFD8FFE0", AttachmentType.Jpeg)]
    [InlineData("89504E470D0A1A0A00", AttachmentType.Png)]
    [InlineData("52494646000000005745425056503820", AttachmentType.WebP)]
    [InlineData("255044462D312E37", AttachmentType.Pdf)]
    [InlineData("", null)]
    [InlineData("FFD8", null)]
    [InlineData("474946383961", null)]
    [InlineData("504B0304", null)]
    [InlineData("4D5A9000", null)]
    [InlineData("3C7376673E", null)]
    [InlineData("20255044462D312E37", null)]
    [InlineData("524946460000000057415645666D7420", null)]
    [InlineData("0000001866747970686569630000", null)]
    public void Of_tells_a_file_by_its_first_bytes(string start, AttachmentType? expected) => Assert.Equal(expected, AttachmentTypes.Of(Convert.FromHexString(start)));
}
