using System.Net;
using SmartVillage.Adapters.Http;

namespace SmartVillage.Adapters.Tests.Http;

public sealed class InsideNetworkTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.255.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd12::1")]
    [InlineData("ff02::1")]
    public void Addresses_of_this_machine_and_its_network_are_inside(string address) => Assert.True(InsideNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("103.10.66.1")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void Addresses_of_others_are_not(string address) => Assert.False(InsideNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://192.168.1.5", true)]
    [InlineData("http://[fd12::1]:8080", true)]
    [InlineData("http://opensid", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://server.LAN", true)]
    [InlineData("https://tejosari.desa.id", false)]
    [InlineData("https://localhost.desa.id", false)]
    public void A_number_or_a_name_without_a_public_ending_is_meant_to_be_inside(string address, bool isMeant) => Assert.Equal(isMeant, InsideNetwork.IsMeantBy(new Uri(address)));
}
