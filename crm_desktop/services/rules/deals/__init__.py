"""The rules of deals: opportunities, their stages and people, competitors, what a stage asks for."""
